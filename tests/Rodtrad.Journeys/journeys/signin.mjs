import { hold, open } from './pages.mjs';

const password = 'blå hästar sover stående';
const focusedId = page => page.evaluate(() => document.activeElement?.id ?? '');

async function signIn(page, region, name, given = password) {
  await page.fill('#anvandare', name);
  await page.fill('#losenord', given);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** By keyboard: what was wrong is told first and has the focus, its link leads to the field, and then one comes in where one was going. */
export async function mistaken({ browser, base, region, name }) {
  for (const script of [true, false]) {
    const { context, page } = await open(browser, base, { script });
    await page.goto(`${base}/${region}/mitt-konto`);
    hold(page.url().includes('/logga-in?'), `a stranger was let in to ${page.url()}`);
    await signIn(page, region, name, 'fel lösenord');
    if (script) {
      hold(await focusedId(page) === 'fel', `the focus is on “${await focusedId(page)}” and not on what was wrong`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      hold(await focusedId(page) === 'anvandare', 'the link does not lead to the field');
      hold(await page.inputValue('#anvandare') === name, 'the name that was written is gone');
    }
    hold(await page.locator('#anvandare').getAttribute('aria-invalid') === 'true', 'the field is not marked');
    await signIn(page, region, name);
    hold(new URL(page.url()).pathname === `/${region}/mitt-konto`, `came to ${page.url()}`);
    await context.close();
  }
}

/** Before the session ends the page says so, keeps what is written, and lets the reader go on; when it has ended it says that. */
export async function warned({ browser, base, region, name }) {
  const { context, page } = await open(browser, base);
  await page.clock.install();
  await page.goto(`${base}/${region}/logga-in`);
  await signIn(page, region, name);
  await page.goto(`${base}/${region}/mitt-konto/losenord`);
  await page.fill('#nuvarande', 'halvskrivet');
  await page.locator('#nuvarande').focus();
  const told = page.locator('#session');
  await page.clock.fastForward('24:30');
  hold(await told.innerText() === '', 'it warns too early');
  await page.clock.fastForward('01:00');
  await page.waitForFunction(() => document.querySelector('#session').innerText.includes('Du loggas snart ut'));
  hold(await focusedId(page) === 'nuvarande', 'the warning took the focus');
  await told.locator('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#session').innerText === '');
  hold(await page.inputValue('#nuvarande') === 'halvskrivet', 'what was written is gone');
  hold(await focusedId(page) === 'nuvarande', `the focus came to “${await focusedId(page)}”`);
  hold(await page.locator('#meddelande').innerText() === 'Du är kvar som inloggad.', await page.locator('#meddelande').innerText());
  // The server forgets; the page is told when it asks.
  await context.clearCookies();
  await page.clock.fastForward('29:00');
  await page.locator('#session button').click();
  await page.waitForFunction(() => document.querySelector('#session').innerText.includes('Du har loggats ut'));
  hold(await page.inputValue('#nuvarande') === 'halvskrivet', 'what was written is gone');
  // Signed in again on another page, this one goes on.
  const before = await page.inputValue('input[name=_token]');
  const other = await context.newPage();
  await other.goto(`${base}/${region}/logga-in`);
  await signIn(other, region, name);
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForFunction(before => document.querySelector('input[name=_token]').value !== before, before);
  await page.waitForFunction(() => document.querySelector('#session').innerText === '');
  await context.close();
}

export default ({ journey, ...args }) => ({ mistaken, warned })[journey](args);
