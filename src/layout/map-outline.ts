/** Coast and borders under the map layout, after Natural Earth (public domain, by world-atlas). Loaded with it. */
import type { Underlay } from '#graph';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { mapPoint, mapScale } from './map-projection.ts';

/** ISO 3166-1 numeric: nobody's state, and a third of the page. */
const antarctica = '010';

/**
 * The map as SVG path data in model units, and where each place truly lies.
 *
 * @param places Node keys and their places.
 * @param hasBorders False leaves the borders out: those of today would mislead in another century.
 */
export function mapOutline(
  places: Iterable<readonly [string, { readonly latitude: number; readonly longitude: number }]>,
  hasBorders: boolean,
): Underlay {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  const { countries } = topology.objects;
  const drawn = countries.geometries.filter(
    (country): country is Polygon | MultiPolygon =>
      country.id !== antarctica && (country.type === 'Polygon' || country.type === 'MultiPolygon'),
  );
  const draw = geoPath(geoNaturalEarth1().scale(mapScale).translate([0, 0])).digits(1);
  const homes = new Map(
    Array.from(places, ([id, { longitude, latitude }]) => [id, mapPoint(longitude, latitude)] as const),
  );
  return {
    land: draw(merge(topology, drawn)) ?? '',
    borders: hasBorders ? (draw(mesh(topology, countries, (a, b) => a !== b)) ?? '') : '',
    homes,
  };
}
