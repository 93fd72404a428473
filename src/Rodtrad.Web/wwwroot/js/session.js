// Says before a session ends, and lets the reader go on. Without script the page to sign in on tells how long a session is.
const $ = selector => document.querySelector(selector);

export function watchSession() {
  const place = $('#session');
  if (!place) return;
  const { address, stays } = place.dataset;
  const warning = Number(place.dataset.warning) * 1000;
  const key = `rodtrad${address}`;
  let ends = Date.now() + Number(place.dataset.seconds) * 1000;
  let final = false;
  let shown = '';
  let before;

  const show = name => {
    if (shown === name) return;
    shown = name;
    place.replaceChildren();
    if (name) place.append($(`#session-${name}`).content.cloneNode(true));
    place.querySelector('button')?.addEventListener('click', goOn);
  };
  // What another tab has been told counts here too.
  const tell = () => { try { localStorage.setItem(key, String(ends)); } catch { /* storage may be shut off */ } };
  const look = () => {
    const left = ends - Date.now();
    show(left <= 0 ? 'over' : left > warning ? '' : final ? 'sist' : 'slut');
  };

  // Asking keeps the session alive. The mark of the forms is that of the session, which may be a new one.
  async function ask() {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store' });
    if (!answer.ok) { ends = 0; return false; }
    const { seconds, final: last, token } = await answer.json();
    ends = Date.now() + seconds * 1000;
    final = last;
    for (const field of document.querySelectorAll('input[name=_token]')) field.value = token;
    tell();
    return true;
  }
  async function goOn() {
    try {
      if (await ask() && !final) $('#meddelande').textContent = stays;
    } catch { $('#meddelande').textContent = $('#meddelande').dataset.fail; }
    look();
    (before?.isConnected ? before : $('#innehall')).focus();
  }

  // Signed in again on another page: what stands here belongs to the new session.
  const askAgain = async () => { if (shown === 'over') { await ask().catch(() => {}); look(); } };
  addEventListener('storage', event => {
    if (event.key !== key || Number(event.newValue) <= ends) return;
    if (shown === 'over') askAgain();
    else { ends = Number(event.newValue); look(); }
  });
  place.addEventListener('focusin', event => { before ??= event.relatedTarget; });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') askAgain(); });
  tell();
  setInterval(look, 1000);
}
