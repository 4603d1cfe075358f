// An open page follows what happens: when something it shows has changed, it fetches itself and takes over the parts that differ.
// What somebody is typing into stays as it is. Every page is complete without this.
const RETRY = 5000;
const SETTLE = 60;

/** A part as the server sent it, without what is new in every answer. */
const bare = (part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('input[type=hidden]').forEach((input) => input.removeAttribute('value'));
  return copy.innerHTML.replace(/\s+/g, ' ');
};

const isTyped = (control) => (control.type === 'checkbox' || control.type === 'radio'
  ? control.checked !== control.defaultChecked
  : 'defaultValue' in control && control.type !== 'hidden' && control.value !== control.defaultValue);

/** True while somebody works in a part: what they typed or where they type must not go. */
const isBusy = (part) => {
  const active = document.activeElement;
  const typing = part.contains(active) && active.matches('input, select, textarea');
  return typing || [...part.querySelectorAll('input, textarea')].some(isTyped);
};

/** How the element with the focus is found again among new ones. */
const mark = (part, element) => {
  if (!part.contains(element)) {
    return null;
  }
  const alike = (one) => one.tagName === element.tagName && one.id === element.id
    && one.getAttribute('href') === element.getAttribute('href')
    && one.textContent.trim() === element.textContent.trim();
  const place = [...part.querySelectorAll(element.tagName)].filter(alike).indexOf(element);
  return () => [...part.querySelectorAll(element.tagName)].filter(alike)[Math.max(place, 0)];
};

const takeOver = (part, fresh, initAll) => {
  const opened = [...part.querySelectorAll('details')].map((one) => one.open);
  const again = mark(part, document.activeElement);
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  part.querySelectorAll('details').forEach((one, place) => { one.open = opened[place] ?? one.open; });
  initAll({ scope: part });
  if (again) {
    const found = again() ?? part;
    if (found === part) {
      part.tabIndex = -1;
    }
    found.focus({ preventScroll: true });
  }
};

export const follow = (initAll) => {
  const status = document.getElementById('live-status');
  const parts = [...document.querySelectorAll('[data-live-part]')];
  const known = new Map(parts.map((part) => [part.id, bare(part)]));
  const follows = [...document.querySelectorAll('[data-live]')].map((one) => ({ ...one.dataset }));
  let sources = [];
  let over = false;
  let timer = 0;
  let fetching = false;
  let wanted = false;

  const stop = () => {
    sources.forEach((source) => source.close());
    sources = [];
  };

  const refresh = async () => {
    if (fetching) {
      wanted = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
      if (answer.ok) {
        apply(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // Away just now: the next event, or the reader, tries again.
    }
    fetching = false;
    if (wanted) {
      wanted = false;
      soon();
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLE);
  };

  const apply = (page) => {
    let changed = false;
    let kept = false;
    for (const part of parts) {
      const fresh = page.getElementById(part.id);
      const said = fresh ? bare(fresh) : known.get(part.id);
      if (said !== known.get(part.id)) {
        if (isBusy(part)) {
          kept = true;
        } else {
          takeOver(part, fresh, initAll);
          known.set(part.id, said);
          changed = true;
        }
      }
    }
    page.querySelectorAll('[data-live]').forEach((one, place) => {
      Object.assign(follows[place] ?? {}, one.dataset);
    });
    if (changed || kept) {
      const time = new Date().toLocaleTimeString('en-GB');
      status.textContent = kept
        ? `Something on this page changed at ${time}. Load it again when you have finished.`
        : `This page was brought up to date at ${time}.`;
    }
  };

  const concerns = (one, told) => told.everything
    || (one.liveRecord ? told.records.includes(one.liveRecord) : told.drafts || told.records.length > 0)
    || (told.receipts && one.liveReceipts === 'yes');

  const open = (one) => {
    const source = new EventSource(one.live);
    sources.push(source);
    source.addEventListener('change', (event) => {
      if (concerns(one, JSON.parse(event.data))) {
        soon();
      }
    });
    source.addEventListener('end', () => {
      over = true;
      stop();
    });
    source.addEventListener('error', () => {
      // A broken connection comes back by itself; one that was refused does not.
      if (source.readyState === EventSource.CLOSED && !over) {
        setTimeout(() => {
          if (sources.includes(source)) {
            sources = sources.filter((other) => other !== source);
            open(one);
            soon();
          }
        }, RETRY);
      }
    });
  };

  const start = () => {
    if (!over && sources.length === 0) {
      follows.forEach(open);
    }
  };

  // A page nobody looks at holds no connection: browsers have few of them.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stop();
    } else {
      start();
      soon();
    }
  });
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', start);
  if (!document.hidden) {
    start();
  }
};
