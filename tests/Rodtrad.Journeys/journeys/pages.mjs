// What several journeys need.
export const small = { width: 320, height: 640 };
export const large = { width: 1280, height: 900 };

/** A page of its own; cookies choose theme and language. */
export async function open(browser, base, { viewport = large, theme, language, cookies = [], script = true, ...more } = {}) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, reducedMotion: 'reduce', ...more });
  const cookie = (name, value) => ({ name, value, url: base });
  await context.addCookies([theme && cookie('rodtrad-tema', theme), language && cookie('rodtrad-sprak', language), ...cookies.map(one => cookie(...one.split('=')))].filter(Boolean));
  const page = await context.newPage();
  return { context, page, go: async path => { await page.goto(base + path); await settled(page); } };
}

/** The script has run and the typeface is there. */
export const settled = page => page.evaluate(() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))));

/** Throws with the words when it does not hold. */
export function hold(isTrue, words) { if (!isTrue) throw new Error(words); }
