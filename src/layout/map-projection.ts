/** The projection of the map layout: the worker places nations by it, the page draws the coast by it. */
import { geoNaturalEarth1, type GeoProjection } from 'd3-geo';

/** Natural Earth (Šavrič, Jenny, Patterson, Petrovič & Hurni 2011), in model units about the origin. */
export const mapProjection = (): GeoProjection => geoNaturalEarth1().scale(800).translate([0, 0]);
