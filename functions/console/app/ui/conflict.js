// Two tabs, or two people, at one integration: a step is saved only over the version that was looked at.

import { html, useRef, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useDraft } from '../hooks.js';
import { Button, Notice, ProblemNotice } from './parts.js';

/**
 * Saves a step of an integration. When somebody else has changed it since, `conflict` is how it is now.
 * @param {string} property
 * @param {api.Card} card
 * @param {(etag: string) => Promise<api.Card>} put
 * @param {(card: api.Card) => void} saved
 */
export function useSave(property, card, put, saved) {
  const [conflict, setConflict] = useState(/** @type {api.Card | null} */ (null));
  // The version that was looked at; once a conflict was looked at, that one.
  const seen = useRef({ of: card.etag, etag: card.etag });
  if (seen.current.of !== card.etag) seen.current = { of: card.etag, etag: card.etag };
  const action = useAction(async () => {
    try {
      const after = await put(seen.current.etag);
      setConflict(null);
      saved(after);
    } catch (problem) {
      if (!(problem instanceof api.Problem) || problem.code !== 'version_mismatch') throw problem;
      setConflict(await api.card(property));
    }
  });
  return {
    busy: action.busy,
    problem: action.problem,
    save: action.run,
    clear: action.clear,
    conflict: conflict && {
      now: conflict,
      saveMine: () => {
        seen.current.etag = conflict.etag;
        return action.run();
      },
      takeTheirs: () => {
        setConflict(null);
        saved(conflict);
      },
    },
  };
}

/**
 * What a step's form holds, drafted until it is saved.
 * @template T
 * @param {import('../screens/setup/steps.js').StepProps} props
 * @param {string} name
 * @param {T} initial
 * @param {(property: string, value: T, etag: string) => Promise<api.Card>} put
 */
export function useStep({ property, card, saved }, name, initial, put) {
  const [value, set, forget] = useDraft(`${property.property_id} v${card.version} ${name}`, initial);
  const saving = useSave(
    property.property_id, card,
    (etag) => put(property.property_id, value, etag),
    (after) => {
      forget();
      saved(after);
    },
  );
  return { value, set, saving };
}

/**
 * Both versions, and the choice between them; or what else went wrong.
 * @param {{ saving: ReturnType<typeof useSave>, mine: string, theirs: (card: api.Card) => string }} props
 */
export function Conflict({ saving, mine, theirs }) {
  const { conflict } = saving;
  if (!conflict) return html`<${ProblemNotice} problem=${saving.problem} />`;
  return html`
    <${Notice} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${mine}</td></tr>
          <tr><th scope="row">As it is now</th><td>${theirs(conflict.now)}</td></tr>
        </tbody>
      </table>
      <${ProblemNotice} problem=${saving.problem} />
      <div class="row">
        <${Button} onClick=${conflict.takeTheirs}>Keep it as it is now<//>
        <${Button} kind="primary" busy=${saving.busy} onClick=${conflict.saveMine}>Save mine instead<//>
      </div>
    <//>`;
}
