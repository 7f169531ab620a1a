// What screens do alike: load something, go on with a list, do something, keep a draft, follow a sync.

import { useCallback, useEffect, useRef, useState } from './preact.js';
import * as api from './api.js';
import { accessToken } from './session.js';
import { announce } from './ui/announce.js';

/** @template T @typedef {{ data: T | null, problem: api.Problem | null, loading: boolean, reload: () => void, replace: (data: T) => void }} Loaded */

/**
 * Loads something, anew whenever an input changes. While it is loaded again, what was there stays; with `keep` also
 * while it is loaded for other inputs.
 * @template T
 * @param {() => Promise<T>} load
 * @param {unknown[]} inputs
 * @param {{ keep?: boolean }} [how]
 * @returns {Loaded<T>}
 */
export function useLoad(load, inputs, { keep = false } = {}) {
  const [state, set] = useState(/** @type {{ data: T | null, problem: api.Problem | null, loading: boolean }} */ ({ data: null, problem: null, loading: true }));
  const [turn, setTurn] = useState(0);
  const loaded = useRef(/** @type {unknown[] | null} */ (null));
  useEffect(() => {
    let wanted = true;
    const same = keep || loaded.current?.every((input, index) => input === inputs[index]);
    set((before) => ({ data: same ? before.data : null, problem: null, loading: true }));
    loaded.current = inputs;
    load().then(
      (data) => wanted && set({ data, problem: null, loading: false }),
      (problem) => wanted && set((before) => ({ ...before, problem: asProblem(problem), loading: false })),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs, turn]);
  const reload = useCallback(() => setTurn((turn) => turn + 1), []);
  const replace = useCallback((/** @type {T} */ data) => set({ data, problem: null, loading: false }), []);
  return { ...state, reload, replace };
}

/** A fault of this program is told as one, too. @param {unknown} problem */
function asProblem(problem) {
  if (problem instanceof api.Problem) return problem;
  console.error(problem);
  return new api.Problem({ title: 'Something went wrong on this page', detail: 'Load the page again; if it stays, tell support what you did.' });
}

/**
 * A list that is read page by page.
 * @template T
 * @param {(cursor?: string | null) => Promise<api.Page<T>>} page
 * @param {unknown[]} inputs
 */
export function usePages(page, inputs) {
  const first = useLoad(async () => {
    let found = await page();
    // A page of a filtered list may be empty and still lead on.
    while (!found.items.length && found.next_cursor) found = await page(found.next_cursor);
    return found;
  }, inputs);
  const [rest, setRest] = useState(/** @type {{ items: T[], cursor?: string | null }} */ ({ items: [] }));
  const [busy, setBusy] = useState(false);
  useEffect(() => setRest({ items: [], cursor: first.data?.next_cursor }), [first.data]);
  const goOn = async () => {
    setBusy(true);
    const next = await page(rest.cursor).catch(() => null);
    setBusy(false);
    // What cannot be read is told by reading anew.
    if (!next) return first.reload();
    setRest({ items: [...rest.items, ...next.items], cursor: next.next_cursor });
  };
  const goToEnd = async () => {
    if (rest.cursor) setRest({ items: [...rest.items, ...(await api.all(page, rest.cursor))], cursor: null });
  };
  return { ...first, data: first.data && [...first.data.items, ...rest.items], more: Boolean(first.data && rest.cursor), busy, goOn, goToEnd };
}

/**
 * A list of which one page is shown, and leads to the next and back. What was there stays until the other is read.
 * @template T
 * @param {(cursor?: string) => Promise<api.Page<T>>} page
 * @param {unknown[]} inputs
 */
export function usePager(page, inputs) {
  const key = JSON.stringify(inputs);
  /** The cursors of the pages before, and of this one; none for the first. */
  const [place, go] = useState({ key, cursors: /** @type {string[]} */ ([]) });
  const cursors = place.key === key ? place.cursors : [];
  const shown = useLoad(async () => ({ ...(await page(cursors.at(-1))), number: cursors.length }), [key, cursors.at(-1)], { keep: true });
  const { items = null, next_cursor: next, total = null, number = 0 } = shown.data ?? {};
  return {
    ...shown,
    data: items,
    total,
    number,
    next: next ? () => go({ key, cursors: [...cursors, next] }) : null,
    back: cursors.length ? () => go({ key, cursors: cursors.slice(0, -1) }) : null,
  };
}

/**
 * Does something once at a time, and keeps what went wrong.
 * @template {unknown[]} A
 * @template T
 * @param {(...given: A) => Promise<T>} act
 */
export function useAction(act) {
  const [state, set] = useState(/** @type {{ busy: boolean, problem: api.Problem | null }} */ ({ busy: false, problem: null }));
  const busy = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (/** @type {A} */ ...given) => {
    if (busy.current) return undefined;
    busy.current = true;
    set({ busy: true, problem: null });
    try {
      const result = await latest.current(...given);
      set({ busy: false, problem: null });
      return result;
    } catch (error) {
      set({ busy: false, problem: asProblem(error) });
      return undefined;
    } finally {
      busy.current = false;
    }
  }, []);
  const clear = useCallback(() => set({ busy: false, problem: null }), []);
  return { ...state, run, clear };
}

/**
 * A value that a reload or a sign-in in between does not lose. Never for secrets. What is drafted over a version of
 * something has the version in its name, so that it is not taken for a draft over another.
 * @template T
 * @param {string} name
 * @param {T} initial
 * @returns {[T, (value: T) => void, () => void]}
 */
export function useDraft(name, initial) {
  const key = `draft ${name}`;
  const [value, set] = useState(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? initial : /** @type {T} */ (JSON.parse(kept));
  });
  const keep = useCallback((/** @type {T} */ value) => {
    sessionStorage.setItem(key, JSON.stringify(value));
    set(value);
  }, [key]);
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [value, keep, forget];
}

const going = (/** @type {api.Schemas['Sync']} */ sync) => sync.status === 'queued' || sync.status === 'running';
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Follows the property's last sync while it runs, whoever asked for it; or one that is known to have been asked for.
 * @param {string} property
 * @param {() => void} ended
 * @param {string | null} [known]
 */
export function useSync(property, ended, known = null) {
  const [sync, set] = useState(/** @type {api.Schemas['Sync'] | null} */ (null));
  const [followed, follow] = useState(known);
  const last = useRef(ended);
  last.current = ended;
  useEffect(() => {
    if (known) return undefined;
    let wanted = true;
    (async () => {
      const newest = (await api.syncs(property, { limit: 1 })).items[0];
      if (wanted && newest && going(newest)) follow(newest.sync_id);
    })().catch(() => {}); // The screen itself says what cannot be read.
    return () => {
      wanted = false;
    };
  }, [property]);
  useEffect(() => {
    let wanted = true;
    (async () => {
      for (let wait = 1000; followed && wanted; wait = Math.min(wait * 1.1, 5000)) {
        const now = await api.sync(property, followed, { limit: 1 }).catch(() => null);
        // Without a session there is nothing to follow; whoever signs in again finds the sync anew.
        if (!wanted || !accessToken()) return;
        // One that joined another is that one.
        if (now?.joined) return follow(now.joined);
        if (now) set(now);
        if (now && !going(now)) {
          follow(null);
          last.current();
          return;
        }
        await pause(wait);
      }
    })();
    return () => {
      wanted = false;
    };
  }, [property, followed]);
  const start = useAction(async () => {
    set(null);
    const { sync_id } = await api.syncNow(property);
    announce('The sync was asked for.');
    follow(sync_id);
  });
  return { sync, running: followed !== null, start, follow, forget: () => set(null) };
}
