import type { AnyComponent, ComponentChildren, VNode } from 'preact';

export { Fragment, createContext, render } from 'preact';
export type { ComponentChildren, VNode };
export { useCallback, useContext, useEffect, useErrorBoundary, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
export { LocationProvider, Route, Router, useLocation, useRoute } from 'preact-iso/router';
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode | VNode[];
export type Component<P = any> = AnyComponent<P>;
