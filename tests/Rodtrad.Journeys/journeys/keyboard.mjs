import { hold, open, settled } from './pages.mjs';

// What has focus, and whether it can be seen that it has.
const focused = page => page.evaluate(() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  return {
    tag: it.tagName, text: (it.getAttribute('aria-label') ?? it.innerText ?? '').replace(/\s+/g, ' ').trim(), href: it.getAttribute('href'), id: it.id, name: it.getAttribute('name'),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
});

// Tab until the focus is where it is wanted; every stop on the way must be seen.
async function tabTo(page, wanted, most = 160, key = 'Tab') {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.tag !== 'BODY') {
      hold(now.outlined, `no visible focus on ${now.tag} “${now.text}” of ${page.url()}`);
      hold(now.onScreen, `focus outside the screen on ${now.tag} “${now.text}” of ${page.url()}`);
    }
    if (wanted(now)) return now;
  }
  throw new Error(`${page.url()}: not reached in ${most} steps`);
}
const enter = async page => { await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]); await settled(page); };

/** An explained word opens on the spot, leads to the list, and closes with Escape where one was; also without script. */
export async function explained({ browser, base }) {
  for (const script of [true, false]) {
    // Without script nothing can be evaluated in the page: what holds is what can be seen.
    const { context, page } = await open(browser, base, { script });
    await page.goto(base + '/vasternorrland/planer/rvn-regionplan-2020');
    const word = page.locator('button.term').first();
    const told = page.locator('#' + await word.getAttribute('popovertarget'));
    hold(!await told.isVisible(), 'the explanation is open before anyone asked');
    await word.focus();
    const before = page.url();
    await page.keyboard.press('Enter');
    hold(await told.isVisible(), 'Enter does not open the explanation');
    const box = await told.boundingBox();
    hold(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280, 'the explanation stands outside the screen');
    await page.keyboard.press('Tab');
    hold(await told.locator('a:focus').count() === 1, 'the link in the explanation is not the next stop');
    await page.keyboard.press('Escape');
    hold(!await told.isVisible(), 'Escape does not close the explanation');
    hold(page.url() === before, 'the reader was taken away');
    await page.emulateMedia({ media: 'print' });
    if (script) hold(await word.evaluate(one => getComputedStyle(one).textDecorationLine) === 'none', 'the word is marked on paper');
    await context.close();
  }
}

/** From the choice of region to the plan without a mouse. */
export async function travel({ browser, base }) {
  const { context, page, go } = await open(browser, base);
  await go('/');
  const first = await tabTo(page, () => true);
  hold(first.href === '#innehall', 'the first stop is not the skip link');
  await page.keyboard.press('Enter');
  hold((await focused(page)).id === 'innehall', 'the skip link does not lead to the content');
  await tabTo(page, now => now.href === '/norrbotten/planer');
  await enter(page);
  await tabTo(page, now => now.href === '/norrbotten/trad?plan=rn-rs-2020');
  await enter(page);
  // A filter works with the arrow keys; here the tree.
  for (const branch of ['Medborgarperspektivet', 'En god, jämlik och samordnad vård', 'Fungerande samarbete och koordinering']) {
    await tabTo(page, now => now.tag === 'SUMMARY' && now.text.includes(branch));
    await page.keyboard.press('Enter');
    hold(await page.evaluate(() => document.activeElement.parentElement.open), `${branch} did not open`);
  }
  await tabTo(page, now => now.href?.includes('nod=sm-12'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent.includes('Oplanerade återinskrivningar'));
  const kept = await focused(page);
  hold(kept.href?.includes('nod=sm-12'), 'focus did not stay at the chosen measure');
  await tabTo(page, now => now.href === '/norrbotten/planer/rn-rs-2020/sm-12', 300);
  await enter(page);
  // Up the thread to the goal, and from there to the plan.
  await tabTo(page, now => now.href === '/norrbotten/planer/rn-rs-2020/ff-08');
  await enter(page);
  hold((await page.textContent('h1')).includes('Fungerande samarbete'), 'the goal page did not open');
  await tabTo(page, now => now.href === '/norrbotten/planer/rn-rs-2020#ff-08');
  await enter(page);
  hold((await page.textContent('h1')).includes('Regionstyrelsens plan'), 'the plan did not open');
  await context.close();
}

/** On each page the focus goes through everything and out again, both ways. */
export async function noTrap({ browser, base, paths }) {
  const wrong = [];
  for (const path of paths) {
    const { context, page, go } = await open(browser, base);
    await go(path);
    const all = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].filter(one => one.checkVisibility({ visibilityProperty: true })).length);
    // The page keeps the order itself, so that 400 stops need not be one message each.
    await page.evaluate(() => { window.stops = []; addEventListener('focusin', event => window.stops.push(event.target)); });
    for (let i = 0; i < all + 3; i++) await page.keyboard.press('Tab');
    const different = await page.evaluate(() => new Set(window.stops).size);
    if (different < all) wrong.push(`${path}: ${different} of ${all} stops were reached`);
    const before = (await focused(page)).text;
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    if ((await focused(page)).text === before && all > 3) wrong.push(`${path}: no way back`);
    await context.close();
  }
  return wrong;
}

/** Language and theme are changed by keyboard and stay. */
export async function settings({ browser, base }) {
  const { context, page, go } = await open(browser, base);
  await go('/norrbotten/planer');
  await tabTo(page, now => now.text === 'English');
  await enter(page);
  hold(page.url() === `${base}/norrbotten/planer`, 'the change of language did not come back');
  hold(await page.getAttribute('html', 'lang') === 'en', 'the page is not in English');
  await tabTo(page, now => /theme/i.test(now.text));
  for (const theme of ['light', 'dark']) {
    const kept = page.waitForResponse(answer => answer.url().includes('/installningar'));
    await page.keyboard.press('Enter');
    await kept;
    hold(await page.getAttribute('html', 'data-color-scheme') === theme, `the theme is not ${theme}`);
  }
  await go('/norrbotten/trad?plan=rn-rs-2020');
  hold(await page.getAttribute('html', 'lang') === 'en' && await page.getAttribute('html', 'data-color-scheme') === 'dark', 'the choice was lost');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  hold(paper === 'rgb(21, 23, 27)', `the paper is ${paper} in the dark`);
  await context.close();
}

export default async ({ journey, ...given }) => await { travel, noTrap, settings, explained }[journey](given);
