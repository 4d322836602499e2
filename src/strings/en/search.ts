/** The box that finds; its name is among the words of the first picture. */
export const search = {
  hidden: 'hidden by filters',
  nothing: (text: string): string => `Nothing is called “${text}” here.`,
};
