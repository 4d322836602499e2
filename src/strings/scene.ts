import { englishSceneWords as en } from '#graph';
import { scene as fr } from './fr/scene.ts';
import { inLanguage } from './language.ts';

export const sceneWords = inLanguage({ en, fr });
