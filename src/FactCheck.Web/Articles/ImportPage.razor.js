// Sends pastes, files and links by HTTP, since no text passes through the circuit, and hands back the server's answer.
// `says` holds the sentences for what never reaches the server: { lost, tooLarge, most } (most in bytes).
const token = host => host.querySelector('input[name=__RequestVerificationToken]').value;

const post = async (host, path, fields, says) => {
  // A server hangs up on what is far too long before it can say so.
  if (fields.some(([, value]) => value.size > says.most))
    return { id: null, sentence: says.tooLarge };
  const body = new FormData();
  body.append('__RequestVerificationToken', token(host));
  for (const [name, value, file] of fields)
    file ? body.append(name, value, file) : body.append(name, value);
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
    if (answer.ok)
      return await answer.json();
    return { id: null, sentence: answer.status === 413 ? says.tooLarge : says.lost };
  } catch {
    return { id: null, sentence: says.lost };
  }
};

const asFile = text => new Blob([text], { type: 'text/plain' });

const box = host => host.querySelector('textarea[data-paste]');

// The pasted text that was read last; empty when something else was read since.
let pasted = '';

export const readUrl = (host, path, url, says) => {
  pasted = '';
  return post(host, path, [['url', url]], says);
};

export const readPaste = (host, path, says) => {
  pasted = box(host).value;
  return post(host, path, [['file', asFile(pasted), 'paste']], says);
};

// Whether another text stands in the box than the one that was read.
export const isUnread = host => box(host).value.trim() !== '' && box(host).value !== pasted;

// A control that rests while something is read loses the focus: it goes to the first field there is something to do in.
export const goOn = host => {
  if (document.activeElement?.matches('textarea, input:not([type=file])'))
    return;
  const fields = [...host.querySelectorAll('.facts input, .what input, .what textarea')];
  fields.find(field => !field.disabled && field.checkVisibility())?.focus();
};

let dropped;

export const readFile = (host, path, says) => {
  const input = host.querySelector('input[type=file]');
  const file = dropped ?? input.files[0];
  dropped = undefined;
  // The same file can be chosen once more after a correction elsewhere.
  input.value = '';
  if (file)
    pasted = '';
  return file ? post(host, path, [['file', file, file.name]], says) : { id: null, sentence: null };
};

export const fillCorrection = async (host, path) => {
  const area = host.querySelector('textarea[data-correction]');
  area.value = await (await fetch(path, { credentials: 'same-origin' })).text();
  area.focus();
};

export const sendCorrection = (host, path, says) =>
  post(host, path, [['file', asFile(host.querySelector('textarea[data-correction]').value), 'paste']], says);

export const watchDrop = (host, target) => {
  host.addEventListener('dragover', event => event.preventDefault());
  host.addEventListener('drop', event => {
    if (!event.dataTransfer?.files.length)
      return;
    event.preventDefault();
    dropped = event.dataTransfer.files[0];
    target.invokeMethodAsync('DroppedAsync');
  });
};
