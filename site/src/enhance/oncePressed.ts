const AGAIN_AFTER_MS = 1000;

/** A second press of a sending button within a second is not sent. The server bears one all the same. */
export const oncePressed = (): void => {
  let lastMs = -Infinity;
  document.addEventListener('click', (event) => {
    const {target} = event;
    if (!(target instanceof Element) || !target.closest('[data-prevent-double-click="true"]')) return;
    if (event.timeStamp - lastMs < AGAIN_AFTER_MS) event.preventDefault();
    lastMs = event.timeStamp;
  });
};
