// Dialogs: the browser's own, which keep the focus and close by Escape.

import { html, useEffect, useId, useRef } from '../preact.js';
import { Button, ProblemNotice } from './parts.js';

/**
 * @param {{ title: string, onClose: () => void, children?: import('../preact.js').ComponentChildren }} props
 */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // Unless what was done here has taken the focus.
      const free = !document.activeElement || document.activeElement === document.body;
      if (free && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const escape = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
  };
  return html`
    <dialog ref=${dialog} aria-labelledby=${id} onCancel=${escape}>
      <div class="stack">
        <h2 id=${id}>${title}</h2>
        ${children}
      </div>
    </dialog>`;
}

/**
 * Asks before something is done: what it does, and the two ways out.
 * @param {{ title: string, does: import('../preact.js').ComponentChildren, action: string, danger?: boolean,
 *   doing: { busy: boolean, problem: import('../api.js').Problem | null }, onConfirm: () => void, onClose: () => void }} props
 */
export function Confirm({ title, does, action, danger, doing, onConfirm, onClose }) {
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      <div class="stack tight">${does}</div>
      <${ProblemNotice} problem=${doing.problem} />
      <div class="row end">
        <${Button} onClick=${onClose}>Cancel<//>
        <${Button} kind=${danger ? 'danger primary' : 'primary'} busy=${doing.busy} onClick=${onConfirm}>${action}<//>
      </div>
    <//>`;
}
