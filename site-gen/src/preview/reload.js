// Loads the page again as soon as the preview has something new to show.
(() => {
  // The server writes the number of its build into the address of this script,
  // so that nothing is missed between loading the page and listening.
  const build = new URL(document.currentScript.src).search;
  let events = null;
  const listen = () => {
    events = new EventSource("/_preview/events" + build);
    events.addEventListener("reload", () => {
      events.close();
      location.reload();
    });
  };
  // A browser opens six connections to a host: pages in the background would
  // use them up. They catch up when they are looked at again.
  document.addEventListener("visibilitychange", () => {
    if (events !== null) {
      events.close();
      events = null;
    }
    if (!document.hidden) {
      listen();
    }
  });
  if (!document.hidden) {
    listen();
  }
})();
