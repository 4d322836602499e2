/** Where the application runs. */

/** In a page that is one file, with one lesson and no way to anything else. */
export const isOneFile = import.meta.env.MODE === 'one-file';
