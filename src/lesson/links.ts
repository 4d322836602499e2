/** A door of its own, to be opened late: behind it is a reader of Markdown. */
export { stepLinks } from '#graph';
