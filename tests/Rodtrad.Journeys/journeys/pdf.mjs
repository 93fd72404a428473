import { hold, open } from './pages.mjs';

const words = page => page.locator('#jobb [role=status]').innerText();

let kept;

/** The button leads to a page that tells how far it is, in place. The page stays open for what comes next. */
export async function watched({ browser, base, path }) {
  const { context, page, go } = await open(browser, base);
  await go(path);
  await page.click('form[action$="rn-rs-2020/pdf?version=0.32"] button');
  await page.waitForURL('**/pdf/*');
  await page.evaluate(() => { window.marked = document.querySelector('#jobb [role=status]'); });
  await page.waitForFunction(() => document.querySelector('#jobb [role=status]').innerText.startsWith('Steg 2 av 2'));
  const cancel = page.locator('form[action$="/avbryt"] button');
  await cancel.focus();
  await page.waitForResponse(response => response.url() === page.url());
  hold(await cancel.evaluate(button => button === document.activeElement), 'asking anew took the focus');
  kept = { context, page };
}

/** When it is done the open page says so by itself, and has the file. */
export async function finished() {
  const { context, page } = kept;
  await page.waitForSelector('text=Hämta PDF');
  hold(await words(page) === 'PDF-filen är klar.', await words(page));
  hold(await page.evaluate(() => window.marked === document.querySelector('#jobb [role=status]')), 'the words that are told were replaced');
  let asked = 0;
  page.on('request', () => asked++);
  await page.waitForTimeout(1500);
  hold(asked === 0, 'it goes on asking when it is done');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Hämta PDF')]);
  hold(file.suggestedFilename() === 'Regionstyrelsens plan 2020–2022.pdf', file.suggestedFilename());
  await context.close();
}

/** Without script the reader loads the page again, and can stop it. */
export async function withoutScript({ browser, base, path }) {
  const { context, page, go } = await open(browser, base, { script: false });
  await page.goto(base + path);
  await page.locator('main form button').first().click();
  for (let i = 0; i < 50 && !(await words(page)).startsWith('Steg 2 av 2'); i++) await page.click('text=Uppdatera');
  hold((await words(page)).startsWith('Steg 2 av 2'), await words(page));
  await page.click('form[action$="/avbryt"] button');
  for (let i = 0; i < 50 && !(await words(page)).startsWith('Avbruten'); i++) await page.reload();
  hold(await words(page) === 'Avbruten. Ingen PDF är gjord.', await words(page));
  await context.close();
}

export default ({ journey, ...args }) => ({ watched, finished, withoutScript })[journey](args);
