// Copies what the pages need from node_modules to src/Rodtrad.Web/wwwroot/lib, which git ignores.
// Run by the build (see Rodtrad.Web.csproj); by hand: node tools/assets.mjs
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'src', 'Rodtrad.Web');
const lib = join(web, 'wwwroot', 'lib');
const from = path => join(root, 'node_modules', ...path.split('/'));
const text = path => readFileSync(from(path), 'utf8');
const hash = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const put = (name, content) => {
  const target = join(lib, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
};
const withoutSourceMap = script => script.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n');

rmSync(lib, { recursive: true, force: true });

// One stylesheet below our own: font faces, then theme, then components. The layer statement that
// opens the component file must come before the theme fills its layer, so it is repeated first.
const layers = '@layer ds.theme, ds.base, ds.components;\n';
put('base.css', layers + inter() + text('@digdir/designsystemet-css/dist/theme/designsystemet.css')
  + '\n' + text('@digdir/designsystemet-css/dist/src/index.css'));

// Latin covers Swedish, the Sami languages and Finnish need latin-ext; the browser fetches it only then.
function inter() {
  const faces = text('@fontsource-variable/inter/opsz.css').match(/\/\*[^*]*\*\/\s*@font-face\s*{[^}]*}/g);
  const wanted = faces.filter(face => /inter-latin(-ext)?-opsz-normal\.woff2/.test(face));
  if (wanted.length !== 2) throw new Error('Inter: expected the latin and latin-ext faces in opsz.css');
  return wanted.map(face => face.replace(/url\(\.\/files\/([^)]+)\)/, (_, file) => {
    const bytes = readFileSync(from(`@fontsource-variable/inter/files/${file}`));
    put(file, bytes);
    return `url(${file}?v=${hash(bytes)})`;
  })).join('\n') + '\n';
}

put('htmx.min.js', withoutSourceMap(text('htmx.org/dist/htmx.min.js')));

// echarts.common is the smallest prebuilt file with both the SVG renderer and marks on points
// (240 kB gzip; "simple" draws on canvas only). The custom series is only in the full file (368 kB);
// the bridge is drawn with stacked bars instead.
put('echarts.min.js', withoutSourceMap(text('echarts/dist/echarts.common.min.js')));

// One sprite: the icons in use and our own seven status shapes.
const status = {
  met: '<circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="M4.6 8.3 7 10.7l4.5-5" fill="none" stroke="var(--surface)" stroke-width="1.9"/>',
  part: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" fill="currentColor"/>',
  not: '<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path d="m5 5 6 6m0-6-6 6" stroke="var(--surface)" stroke-width="1.9"/>',
  na: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.6"/>',
  track: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
  wait: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  gap: '<path d="M8 1.6 15 14H1z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M8 6v4" stroke="currentColor" stroke-width="1.7"/><circle cx="8" cy="12" r=".9" fill="currentColor"/>',
};
const icons = readFileSync(join(web, 'icons.txt'), 'utf8').split(/\r?\n/).map(line => line.trim())
  .filter(line => line && !line.startsWith('#'));
const outline = name => text(`lucide-static/icons/${name}.svg`).replace(/<!--[\s\S]*?-->/g, '')
  .replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s*\n\s*/g, '');
put('icons.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n'
  + Object.entries(status).map(([name, shape]) => `<symbol id="st-${name}" viewBox="0 0 16 16">${shape}</symbol>\n`).join('')
  + icons.map(name => `<symbol id="${name}" viewBox="0 0 24 24">${outline(name)}</symbol>\n`).join('') + '</svg>\n');

// The licences travel with the files we hand out. Written last: the build compares this file's time with its inputs.
const licences = ['@digdir/designsystemet-css', '@fontsource-variable/inter', 'htmx.org', 'echarts', 'lucide-static'];
put('LICENSES.txt', licences.map(name => {
  const { version, license } = JSON.parse(text(`${name}/package.json`));
  let full = '';
  try { full = text(`${name}/LICENSE`); } catch (error) { if (error.code !== 'ENOENT') throw error; }
  return `${name} ${version} (${license})\n\n${full.trim()}\n`;
}).join('\n----------------------------------------\n\n'));
