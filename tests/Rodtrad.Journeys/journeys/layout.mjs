import { hold, open, settled, small } from './pages.mjs';

const outside = () => {
  const wide = document.documentElement.clientWidth;
  const isInScroll = element => element.closest('.scroll, .nav, .ds-sr-only, thead, svg, .seg');
  const over = [...document.querySelectorAll('body *')].filter(one => !isInScroll(one) && one.checkVisibility() && one.getBoundingClientRect().right > wide + 1);
  return { scrolls: document.documentElement.scrollWidth > wide || document.body.scrollWidth > wide, over: over.slice(0, 3).map(one => `${one.tagName}.${one.className} “${one.textContent.trim().slice(0, 40)}”`) };
};

/** 320 pixels: nothing stands outside but what scrolls in a region of its own. */
export async function narrow({ browser, base, paths }) {
  const { context, page, go } = await open(browser, base, { viewport: small });
  const wrong = [];
  for (const path of paths) {
    await go(path);
    const { scrolls, over } = await page.evaluate(outside);
    if (scrolls || over.length) wrong.push(`${path}: ${over.join(', ') || 'the page scrolls sideways'}`);
  }
  await context.close();
  return wrong;
}

/** Text spaced as WCAG 1.4.12 demands is still all there. */
export async function spacing({ browser, base, paths, wide }) {
  const wrong = [];
  for (const viewport of [small, { width: 1280, height: 900 }]) {
    const { context, page, go } = await open(browser, base, { viewport });
    for (const path of viewport === small ? paths : wide) {
      await go(path);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
        document.adoptedStyleSheets = [sheet];
      });
      const { over } = await page.evaluate(outside);
      const clipped = await page.evaluate(() => [...document.querySelectorAll('body *')].filter(one => {
        if (one.closest('.ds-sr-only, .ds-skip-link, thead, svg, .scroll, .nav, select') || !one.checkVisibility() || !one.innerText?.trim()) return false;
        const style = getComputedStyle(one);
        return (/hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1) || (/hidden|clip/.test(style.overflowX) && one !== document.body && one.scrollWidth > one.clientWidth + 1);
      }).map(one => `${one.tagName}.${one.className}`));
      if (over.length || clipped.length) wrong.push(`${path} at ${viewport.width}: ${[...over, ...clipped].slice(0, 4).join(', ')}`);
    }
    await context.close();
  }
  return wrong;
}

/** Nothing moves for who wants it still. */
export async function still({ browser, base, paths }) {
  const { context, page, go } = await open(browser, base);
  const wrong = [];
  for (const path of paths) {
    await go(path);
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter(one => {
      const style = getComputedStyle(one);
      return parseFloat(style.transitionDuration) > 0 || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0);
    }).map(one => `${one.tagName}.${one.className.baseVal ?? one.className}`));
    if (moving.length) wrong.push(`${path}: ${[...new Set(moving)].slice(0, 5).join(', ')}`);
  }
  await context.close();
  return wrong;
}

/** Each chart is drawn, described, and has its table. */
export async function charts({ browser, base, path }) {
  const { context, page, go } = await open(browser, base);
  await go(path);
  await page.waitForSelector('figure[data-chart] .canvas svg');
  hold(await page.getAttribute('.canvas', 'role') === 'img', 'the chart is no picture');
  hold((await page.getAttribute('.canvas', 'aria-label')).includes('16,8'), 'the chart does not tell its values');
  const drawn = await page.evaluate(() => document.querySelector('.canvas svg').textContent);
  hold(drawn.includes('Kvinnor') && drawn.includes('Män'), 'the lines are not named');
  hold(!await page.isVisible('figure table'), 'the table is open beside the picture');
  await page.click('figure summary');
  hold(await page.isVisible('figure table'), 'the table does not open');
  await context.close();
}

/** On paper: one A4 page, no menu. */
export async function print({ browser, base, path }) {
  const { context, page, go } = await open(browser, base);
  await go(path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  const seen = [];
  for (const one of ['.nav', '.tools', '.ds-skip-link', '.actions', '.bar']) if (await page.locator(one).first().isVisible().catch(() => false)) seen.push(one);
  const heading = await page.isVisible('h1');
  await context.close();
  return { pages, seen, heading };
}

export default async ({ journey, ...given }) => await { narrow, spacing, still, charts, print }[journey](given);
