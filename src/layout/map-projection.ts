/** The projection of the map layout: the worker places nations by it, the page draws the coast by it. */
import { geoNaturalEarth1Raw } from 'd3-geo';

/** Model units of one radian at the equator. */
export const mapScale = 800;

/**
 * A place in model units about the origin, x east and y south, by Natural Earth (Šavrič, Jenny,
 * Patterson, Petrovič & Hurni, "A polynomial equation for the Natural Earth projection",
 * Cartography and Geographic Information Science 38, 2011). Degrees in.
 */
export function mapPoint(longitude: number, latitude: number): { x: number; y: number } {
  const [x, y] = geoNaturalEarth1Raw((longitude * Math.PI) / 180, (latitude * Math.PI) / 180);
  return { x: x * mapScale, y: -y * mapScale };
}
