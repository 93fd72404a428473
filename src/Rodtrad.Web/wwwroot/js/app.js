// Rödtråd: the page's small script. Everything works without it, as links and forms.
import { drawCharts } from './charts.js';
import { watchSession } from './session.js';

const root = document.documentElement;
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// Theme: the link becomes a change on the spot; the server keeps the choice in a cookie.
$('[data-theme]')?.addEventListener('click', async event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget;
  const steps = ['auto', 'light', 'dark'];
  const theme = steps[(steps.indexOf(root.dataset.colorScheme) + 1) % steps.length];
  root.dataset.colorScheme = theme;
  link.dataset.theme = theme;
  link.setAttribute('aria-label', link.dataset[theme]);
  drawCharts();
  await fetch(`${link.dataset.address}?tema=${theme}`, { redirect: 'manual', keepalive: true });
});

// Filter forms: send when a choice is made. requestSubmit lets htmx take it when the form has hx-get.
function sendsItself(form) {
  form.addEventListener('change', event => { if (event.target.type !== 'search') form.requestSubmit(); });
  if (form.hasAttribute('hx-get')) {
    let timer;
    form.addEventListener('input', event => {
      if (event.target.type !== 'search') return;
      clearTimeout(timer);
      timer = setTimeout(() => form.requestSubmit(), 400);
    });
  }
  // What is not chosen does not belong in the address.
  form.addEventListener('formdata', event => {
    for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
  });
}

// The tree: the server has set the path; when a panel is fetched for another point the path moves with it.
function openAll(open) { $$('.tree details').forEach(details => { details.open = open; }); }
function choose(node) {
  const tree = node.closest('.tree');
  $$('li', tree).forEach(item => item.classList.remove('on', 'via', 'sel'));
  $$('[aria-current]', tree).forEach(link => link.removeAttribute('aria-current'));
  node.closest('li').classList.add('sel');
  node.setAttribute('aria-current', 'true');
  for (let item = node.closest('li'); item && tree.contains(item); item = item.parentElement.closest('li')) {
    item.classList.add('on');
    for (let above = item.previousElementSibling; above; above = above.previousElementSibling) above.classList.add('via');
  }
  tree.classList.remove('plain');
}
document.addEventListener('click', event => {
  const control = event.target.closest?.('[data-open], [data-close], [data-print]');
  if (control?.hasAttribute('data-print')) print();
  else if (control) openAll(control.hasAttribute('data-open'));
});

// What htmx does, told in words. Nothing is swapped on failure: what the reader saw stays.
const status = $('#meddelande');
let waiting;
document.addEventListener('htmx:before:request', () => {
  clearTimeout(waiting);
  status.textContent = '';
  waiting = setTimeout(() => { status.textContent = status.dataset.wait; }, 300);
});
const failed = () => { clearTimeout(waiting); status.textContent = status.dataset.fail; };
document.addEventListener('htmx:after:request', event => {
  clearTimeout(waiting);
  if (status.textContent === status.dataset.wait) status.textContent = '';
  if ((event.detail?.ctx?.response?.status ?? 200) >= 400) failed();
});
document.addEventListener('htmx:error', failed);
document.addEventListener('htmx:after:swap', event => {
  const { sourceElement: source, response } = event.detail?.ctx ?? {};
  // The event also comes when an error answer was kept out of the page.
  if (response?.status < 400 && source?.matches?.('.tree a.nd')) choose(source);
  enhance();
});

const known = new WeakSet();
function enhance() {
  for (const form of $$('form[data-auto]')) if (!known.has(form)) { known.add(form); sendsItself(form); }
  drawCharts();
}

$('.nav [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
if (innerWidth < 900) $$('details[data-wide]').forEach(details => { details.open = false; });
addEventListener('resize', drawCharts);
watchSession();
document.fonts.ready.then(enhance);
