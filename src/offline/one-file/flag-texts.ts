/** Stands in for `virtual:flag-texts`: figures have the flags that the page carries. */
import { carried } from './carried.ts';

export default carried.flags;
