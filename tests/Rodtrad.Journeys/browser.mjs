// A browser for the tests: reads one JSON command a line, does it, answers one JSON line. Started by Browser.cs.
//   {id, do: "run", file: "keyboard.mjs", args: {...}}  runs the default export of journeys/<file> with ({browser, base, ...args})
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const [modules, chromium, journeys] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium: engine } = require('playwright-core');
const axe = require('node:fs').readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await engine.launch({ executablePath: chromium, headless: true, args: flags });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, file, args } = JSON.parse(line);
  let answer;
  try {
    const journey = (await import(`${journeys}/${file}`)).default;
    answer = { id, value: await journey({ browser, axe, ...args }) ?? null };
  } catch (error) {
    answer = { id, error: error.stack ?? String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
await browser.close();
