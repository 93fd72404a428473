import { open, settled } from './pages.mjs';

/** Visits the paths, opens and presses what can be, and tells of every script that ran and everything the policy refused. */
export default async function ({ browser, base, paths, touched }) {
  const { context } = await open(browser, base);
  const wrong = [];
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.tell(`${name} was called`); };
    document.addEventListener('securitypolicyviolation', event => window.tell(`refused ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  const queue = [...paths];
  const visit = async () => {
    const page = await context.newPage();
    let path = '';
    await page.exposeFunction('tell', words => { wrong.push(`${path}: ${words}`); });
    page.on('dialog', dialog => { wrong.push(`${path}: a dialog “${dialog.message()}”`); dialog.dismiss(); });
    page.on('console', message => { if (message.type() === 'error') wrong.push(`${path}: ${message.text().slice(0, 200)}`); });
    page.on('pageerror', error => wrong.push(`${path}: ${error.message}`));
    page.on('request', request => { if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrong.push(`${path}: asked ${request.url()}`); });
    while (queue.length) {
      path = queue.pop();
      await page.goto(base + path, { waitUntil: 'domcontentloaded' });
      if (!touched.includes(path)) continue;
      await settled(page);
      // Payloads that wait for a pointer, focus or a toggle get one.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('main *')) {
          for (const kind of ['mouseover', 'pointerenter', 'focus', 'toggle', 'beforematch', 'animationstart', 'error', 'load']) one.dispatchEvent(new Event(kind));
        }
        document.querySelectorAll('details').forEach(one => { one.open = true; });
      });
      await settled(page);
    }
    await page.close();
  };
  await Promise.all([visit(), visit(), visit()]);
  await context.close();
  return wrong.slice(0, 20);
}
