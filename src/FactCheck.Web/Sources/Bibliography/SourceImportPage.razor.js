// Sends the chosen file by HTTP, since no file passes through the circuit, and hands back what the server says of it.
export const read = async (host, path, says) => {
  const field = host.querySelector('input[type=file]');
  const file = field.files[0];
  if (!file)
    return { id: null, sentence: null };
  // A server hangs up on what is far too long before it can say so.
  if (file.size > says.most)
    return { id: null, sentence: says.tooLarge };
  const body = new FormData();
  body.append('__RequestVerificationToken', host.querySelector('input[name=__RequestVerificationToken]').value);
  body.append('file', file, file.name);
  try {
    const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin' });
    return answer.ok ? await answer.json() : { id: null, sentence: says.lost };
  } catch {
    return { id: null, sentence: says.lost };
  } finally {
    // The same file can be chosen again once it was mended.
    field.value = '';
  }
};
