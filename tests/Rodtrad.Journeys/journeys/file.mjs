const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page that stands on its own from its text and runs axe in both schemes and widths; gives what was wrong, and what it asked for. */
export default async function ({ browser, axe, base, paths }) {
  const found = [];
  for (const path of paths) {
    const html = await (await fetch(base + path)).text();
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 320]) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false });
        const page = await context.newPage();
        page.on('request', request => { if (!/^(data|about|http:\/\/file\.test\/$)/.test(request.url())) found.push(`${path} asks for ${request.url()}`); });
        page.on('console', message => { if (message.type() === 'error') found.push(`${path}: ${message.text()}`); });
        await page.route('http://file.test/', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
        await page.goto('http://file.test/');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) {
          const widest = await page.evaluate(() => [...document.querySelectorAll('body *')].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0].outerHTML.slice(0, 300));
          found.push(`${path} is ${wide} px too wide at ${width}: ${widest}`);
        }
        await page.evaluate(axe);
        const result = await page.evaluate(tags => window.axe.run(document, { resultTypes: ['violations'], runOnly: tags }), tags);
        for (const rule of result.violations)
          for (const node of rule.nodes)
            found.push(`${path} ${colorScheme} ${width} ${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
        await context.close();
      }
    }
  }
  return found.slice(0, 40);
}
