import { createContext } from 'svelte';
import type { LessonPlayer } from './player.svelte.ts';

export const [getPlayer, setPlayer] = createContext<LessonPlayer>();
