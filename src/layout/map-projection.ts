/** The projections of the map layout: the worker places nations by them, the page draws the coast by them. */
import {
  geoAzimuthalEqualAreaRaw,
  geoAzimuthalEquidistantRaw,
  geoEqualEarthRaw,
  geoNaturalEarth1Raw,
  geoRotation,
  type GeoRawProjection,
} from 'd3-geo';

export interface MapProjection {
  readonly raw: GeoRawProjection;
  /** How the globe is turned first: degrees about its axis, then towards us. */
  readonly rotate: readonly [number, number];
  /** Model units of one radian where the map is true. */
  readonly scale: number;
  /**
   * Degrees from the middle at which an azimuthal map ends, short of 180 where the far side of the
   * globe would be torn all along its rim; null for a map of the whole world within its meridians.
   */
  readonly clipAngle: number | null;
}

export const defaultProjection = 'natural-earth';

/**
 * Natural Earth: Šavrič, Jenny, Patterson, Petrovič & Hurni, "A polynomial equation for the Natural
 * Earth projection", Cartography and Geographic Information Science 38 (2011). Equal Earth: Šavrič,
 * Patterson & Jenny, "The Equal Earth map projection", International Journal of Geographical
 * Information Science 33 (2019). The azimuthal ones: Snyder, "Map Projections: A Working Manual",
 * USGS Professional Paper 1395 (1987), Lambert's and the equidistant one.
 */
const naturalEarth: MapProjection = {
  raw: geoNaturalEarth1Raw,
  rotate: [0, 0],
  scale: 800,
  clipAngle: null,
};

const projections: Readonly<Record<string, MapProjection>> = {
  [defaultProjection]: naturalEarth,
  // Cut at 25° W, the one meridian that parts no land but Greenland.
  pacific: { ...naturalEarth, rotate: [-155, 0] },
  'equal-earth': { raw: geoEqualEarthRaw, rotate: [0, 0], scale: 810, clipAngle: null },
  // To 60° S: beyond lies nobody's state.
  arctic: { raw: geoAzimuthalEquidistantRaw, rotate: [0, -90], scale: 850, clipAngle: 150 },
  europe: { raw: geoAzimuthalEqualAreaRaw, rotate: [-15, -52], scale: 1500, clipAngle: 170 },
};

/** The projection of that name; Natural Earth where there is none. */
export const projectionOf = (id: string): MapProjection => projections[id] ?? naturalEarth;

/** Places in model units about the middle of the map, x to the right and y down. Degrees in. */
export function placer({
  raw,
  rotate,
  scale,
}: MapProjection): (longitude: number, latitude: number) => { x: number; y: number } {
  const turn = geoRotation([...rotate]);
  return (longitude, latitude) => {
    const [turned, tilted] = turn([longitude, latitude]);
    const [x, y] = raw((turned * Math.PI) / 180, (tilted * Math.PI) / 180);
    return { x: x * scale, y: -y * scale };
  };
}
