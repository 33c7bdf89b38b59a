// Whoever already types somewhere in the dialog is not taken away from there. Where the source is named already, what comes next
// is what it says.
export const enter = (host, named) => {
  if (!host.contains(document.activeElement))
    ((named && host.querySelector('textarea.spoken')) || host.querySelector('[data-first]'))?.focus();
};

// A file that was dropped outside the dialog waits here until the dialog is open.
let waiting = null;

const typing = target => target.isContentEditable || target.matches?.('input, textarea, select');

// A link pasted or a file dropped beside the evidence opens the dialog with it.
export const watch = (tab, page) => {
  const stop = new AbortController();
  const panel = tab.closest('section') ?? tab;
  const free = () => !document.querySelector('.mud-dialog');
  document.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!free() || typing(event.target) || !/^https?:\/\/\S+$/i.test(text))
      return;
    event.preventDefault();
    page.invokeMethodAsync('PastedAsync', text).catch(() => {});
  }, { signal: stop.signal });
  panel.addEventListener('dragover', event => event.preventDefault(), { signal: stop.signal });
  panel.addEventListener('drop', event => {
    const file = event.dataTransfer?.files[0];
    if (!file || !free())
      return;
    event.preventDefault();
    waiting = file;
    page.invokeMethodAsync('DroppedAsync').catch(() => {});
  }, { signal: stop.signal });
  return { dispose: () => stop.abort() };
};

// Sends the chosen file over HTTP and hands back what the server says of it.
export const upload = async (host, path, failed) => {
  const file = host.querySelector('input[type=file]')?.files[0] ?? waiting;
  waiting = null;
  if (!file)
    return null;
  const body = new FormData();
  body.append('__RequestVerificationToken', host.querySelector('input[name=__RequestVerificationToken]').value);
  body.append('file', file, file.name);
  const refused = { blobId: null, fileName: file.name, length: file.size, sentence: failed };
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
    return answer.ok ? await answer.json() : refused;
  } catch {
    return refused;
  }
};
