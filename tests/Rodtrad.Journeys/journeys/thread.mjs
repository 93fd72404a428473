import { hold, open, settled } from './pages.mjs';

const start = '/norrbotten/trad?plan=rn-rs-2020';
const state = page => page.evaluate(() => ({
  on: [...document.querySelectorAll('.tree li.on')].length, sel: document.querySelector('.tree li.sel')?.innerText.replace(/\s+/g, ' ').trim(),
  panel: document.querySelector('#panel').innerText, count: document.querySelector('#traden [role=status]').innerText, via: document.querySelectorAll('.tree li.via').length,
  plain: document.querySelector('.tree')?.classList.contains('plain'),
}));

/** A chosen measure fills the panel and nothing else, moves the red line and changes the address. */
export async function choose({ browser, base }) {
  const { context, page, go } = await open(browser, base);
  await go(`${start}&oppna=alla`);
  await page.evaluate(() => { window.marked = true; document.querySelector('.tree').dataset.same = 'yes'; });
  const asked = [];
  page.on('request', request => { if (!request.url().includes('favicon')) asked.push(request.url()); });
  for (const code of ['sm-12', 'sm-20']) {
    await page.click(`.tree a.nd[href$="nod=${code}"]`);
    await page.waitForFunction(code => document.querySelector(`#panel a[href$="/${code}"]`), code);
    hold(page.url().endsWith(`nod=${code}`), `the address is ${page.url()}`);
  }
  hold(asked.length === 2, `asked for ${asked}`);
  hold(await page.evaluate(() => window.marked && document.querySelector('.tree').dataset.same === 'yes' && document.querySelectorAll('#panel').length === 1), 'more than the panel was replaced');
  const before = await state(page);
  hold(before.on >= 5 && before.sel && !before.plain, 'the path is not marked');
  await page.reload();
  await settled(page);
  const after = await state(page);
  hold(JSON.stringify(before) === JSON.stringify(after), `reloaded: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  await context.close();
}

/** Filters count, are in the address, and going back restores. */
export async function filter({ browser, base }) {
  const { context, page, go } = await open(browser, base);
  await go(start);
  hold((await state(page)).count === '62 styrmått visas', 'not all are shown');
  await page.check('[name=luckor]');
  await page.waitForFunction(() => document.querySelector('#traden [role=status]').innerText === '9 styrmått visas');
  hold(page.url().includes('luckor=ja') && !page.url().includes('kalla='), page.url());
  await page.selectOption('#fp', { label: 'Medborgarperspektivet' });
  await page.waitForFunction(() => location.search.includes('perspektiv='));
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes('perspektiv=') && document.querySelector('#fp').value === '');
  hold((await state(page)).count === '9 styrmått visas', 'going back did not restore the list');
  hold(await page.isChecked('[name=luckor]'), 'going back did not restore the choice');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#traden [role=status]')?.innerText === '62 styrmått visas');
  hold(!await page.isChecked('[name=luckor]'), 'the first state has a choice that is not its own');
  await go('/norrbotten/uppdrag');
  await page.locator('#sok').pressSequentially('styr', { delay: 10 });
  await page.waitForFunction(() => location.search.includes('sok=styr') && !document.querySelector('#lista [role=status]').innerText.startsWith('17 '));
  hold(await page.evaluate(() => document.activeElement.id) === 'sok', 'typing lost the focus');
  await page.click('#ordna-uppdrag');
  await page.waitForFunction(() => location.search.includes('ordning=uppdrag'));
  hold(page.url().includes('sok=styr'), 'sorting lost the filter');
  await context.close();
}

/** A fetch that fails is told, and what was seen stays. */
export async function failure({ browser, base }) {
  const { context, page, go } = await open(browser, base);
  await go(`${start}&nod=sm-12`);
  await page.route('**/*nod=sm-11*', route => route.fulfill({ status: 500, contentType: 'text/html', body: '<p>fel</p>' }));
  await page.evaluate(() => document.querySelectorAll('.tree details').forEach(one => { one.open = true; }));
  await page.click('.tree a.nd[href$="nod=sm-11"]');
  await page.waitForFunction(() => document.querySelector('#meddelande').innerText.startsWith('Kunde inte hämta'));
  hold((await state(page)).panel.includes('Oplanerade återinskrivningar'), 'the panel was lost');
  await context.close();
}

/** Everything works as links and forms. */
export async function withoutScript({ browser, base }) {
  const { context, page } = await open(browser, base, { script: false });
  await page.goto(base + start);
  hold(!await page.isVisible('[data-open]'), 'a button that needs script is shown');
  await page.click('#traden a:has-text("Öppna alla")');
  hold(await page.locator('.tree details:not([open])').count() === 0, 'not all branches are open');
  await page.click('.tree a.nd[href$="nod=sm-12"]');
  hold(page.url().includes('nod=sm-12') && (await page.textContent('#panel')).includes('16,0'), 'the measure was not chosen');
  await page.check('[name=luckor]');
  await page.click('#traden form button:visible');
  hold(page.url().includes('luckor=ja') && (await page.textContent('#traden [role=status]')).startsWith('9 '), 'the filter does not work');
  await page.goto(`${base}/norrbotten/uppdrag`);
  await page.click('#ordna-uppdrag');
  await page.click('#ordna-uppdrag');
  hold(await page.getAttribute('th:has(#ordna-uppdrag)', 'aria-sort') === 'descending', 'sorting does not work');
  await page.goto(`${base}/norrbotten/matt/oplanerade-aterinskrivningar`);
  hold(await page.isVisible('figure table') && !await page.isVisible('.canvas'), 'the table is not open without script');
  await page.click('.tools .lang');
  hold(await page.getAttribute('html', 'lang') === 'en', 'the language does not change');
  await page.click('[data-theme]');
  hold(await page.getAttribute('html', 'data-color-scheme') === 'light', 'the theme does not change');
  await context.close();
}

export default async ({ journey, ...given }) => await { choose, filter, failure, withoutScript }[journey](given);
