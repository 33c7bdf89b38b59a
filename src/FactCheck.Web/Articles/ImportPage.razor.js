// Sends pastes, files and links by HTTP, since no text passes through the circuit, and hands back the server's answer.
const token = host => host.querySelector('input[name=__RequestVerificationToken]').value;

const post = async (host, path, fields, failed) => {
  const body = new FormData();
  body.append('__RequestVerificationToken', token(host));
  for (const [name, value, file] of fields)
    file ? body.append(name, value, file) : body.append(name, value);
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
    return answer.ok ? await answer.json() : { id: null, sentence: failed };
  } catch {
    return { id: null, sentence: failed };
  }
};

const asFile = text => new Blob([text], { type: 'text/plain' });

export const readUrl = (host, path, url, failed) => post(host, path, [['url', url]], failed);

export const readPaste = (host, path, failed) =>
  post(host, path, [['file', asFile(host.querySelector('textarea[data-paste]').value), 'paste']], failed);

export const readFile = (host, path, failed) => {
  const file = host.querySelector('input[type=file]').files[0];
  return file ? post(host, path, [['file', file, file.name]], failed) : { id: null, sentence: null };
};

export const fillCorrection = async (host, path) => {
  const area = host.querySelector('textarea[data-correction]');
  area.value = await (await fetch(path, { credentials: 'same-origin' })).text();
  area.focus();
};

export const sendCorrection = (host, path, failed) =>
  post(host, path, [['file', asFile(host.querySelector('textarea[data-correction]').value), 'paste']], failed);

export const watchDrop = (host, target) => {
  host.addEventListener('dragover', event => event.preventDefault());
  host.addEventListener('drop', event => {
    if (!event.dataTransfer?.files.length)
      return;
    event.preventDefault();
    host.querySelector('input[type=file]').files = event.dataTransfer.files;
    target.invokeMethodAsync('DroppedAsync');
  });
};
