/** How components reach the state: made in App.svelte, handed down by context, never at module level. */
import { createContext } from 'svelte';
import type { Theme } from '../ui/theme.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Viewport } from './viewport.ts';

export const [getExplorer, setExplorer] = createContext<Explorer>();
export const [getTheme, setTheme] = createContext<Theme>();
export const [getViewport, setViewport] = createContext<Viewport>();
