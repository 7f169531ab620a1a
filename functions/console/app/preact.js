// What the console is drawn with: Preact, its hooks, its router, and htm for templates without a compiler.

import htm from 'htm';
import { h } from 'preact';

/** @typedef {import('preact').ComponentChildren} ComponentChildren */
/** @template [P=any] @typedef {import('preact').AnyComponent<P>} Component */

export { createContext, render } from 'preact';
export { useCallback, useContext, useEffect, useErrorBoundary, useId, useMemo, useRef, useState } from 'preact/hooks';
export { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';

/** @type {(strings: TemplateStringsArray, ...values: unknown[]) => import('preact').VNode | import('preact').VNode[]} */
export const html = htm.bind(h);
