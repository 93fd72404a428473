import { open, settled } from './pages.mjs';

// What a theme can change. Everything else is the same page, and is asked of in the first.
const ofColour = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe on the paths in both themes; gives violations and what axe could not decide. */
export default async function ({ browser, axe, base, paths, width, language, cookies }) {
  const { context, page, go } = await open(browser, base, { viewport: { width, height: 900 }, language, cookies });
  const found = [];
  for (const path of paths) {
    await go(path);
    // Not as a script element: the page's policy refuses those that are not the product's own.
    await page.evaluate(axe);
    // Lines and points of the thread are drawn beside the words, as content that axe cannot see past. Without them it can.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*::before, *::after { content: none !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    for (const theme of ['light', 'dark']) {
      await page.evaluate(theme => { document.documentElement.dataset.colorScheme = theme; dispatchEvent(new Event('resize')); }, theme);
      await settled(page);
      const result = await page.evaluate(asked => window.axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: asked }), theme === 'light' ? tags : ofColour);
      const tell = kind => rule => rule.nodes.map(node => ({
        kind, path, theme, rule: rule.id, target: node.target.flat().join(' '), html: node.html.slice(0, 200),
        why: [...node.any, ...node.all, ...node.none].map(check => check.data?.messageKey ?? check.message).join('; ').slice(0, 300),
      }));
      found.push(...result.violations.flatMap(tell('violation')), ...result.incomplete.flatMap(tell('incomplete')));
    }
  }
  await context.close();
  return found;
}
