// Says that the connection is lost and what is being done about it; a short gap passes without a word.
const dialog = document.getElementById('components-reconnect-modal');
const patience = 1500;
let waiting = 0;

const open = state => {
  dialog.dataset.state = state;
  if (!dialog.open)
    dialog.showModal();
};

const close = () => {
  clearTimeout(waiting);
  dialog.close();
};

const retry = async () => {
  open('trying');
  try {
    if (await Blazor.reconnect())
      close();
    else if (await Blazor.resumeCircuit())
      close();
    else
      open('ended');
  } catch {
    open('failed');
  }
};

dialog.addEventListener('components-reconnect-state-changed', ({ detail }) => {
  clearTimeout(waiting);
  if (detail.state === 'show')
    waiting = setTimeout(() => open('trying'), patience);
  else if (detail.state === 'hide')
    close();
  else if (detail.state === 'failed')
    open('failed');
  else if (detail.state === 'rejected')
    open('ended');
});

dialog.addEventListener('cancel', event => event.preventDefault());
dialog.querySelector('[data-again]').addEventListener('click', retry);
dialog.querySelector('[data-reload]').addEventListener('click', () => location.reload());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && dialog.open && dialog.dataset.state === 'failed')
    retry();
});
