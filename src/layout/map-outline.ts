/** Coast and borders under the map layout, after Natural Earth (public domain, by world-atlas). Loaded with it. */
import type { Underlay } from '#graph';
import { geoPath, geoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { defaultProjection, placer, projectionOf } from './map-projection.ts';

/** ISO 3166-1 numeric: nobody's state, and a third of the page. */
const antarctica = '010';

/**
 * The map as SVG path data in model units, and where each place truly lies.
 *
 * @param places Node keys and their places.
 * @param hasBorders False leaves the borders out: those of today would mislead in another century.
 * @param projection As the layout's choice names it.
 */
export function mapOutline(
  places: Iterable<readonly [string, { readonly latitude: number; readonly longitude: number }]>,
  hasBorders: boolean,
  projection: string = defaultProjection,
): Underlay {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  const { countries } = topology.objects;
  const drawn = countries.geometries.filter(
    (country): country is Polygon | MultiPolygon =>
      country.id !== antarctica && (country.type === 'Polygon' || country.type === 'MultiPolygon'),
  );
  const chosen = projectionOf(projection);
  const { raw, rotate, scale, clipAngle } = chosen;
  const globe = geoProjection(raw)
    .rotate([...rotate])
    .scale(scale)
    .translate([0, 0])
    .clipAngle(clipAngle);
  const draw = geoPath(globe).digits(1);
  const at = placer(chosen);
  const homes = new Map(
    Array.from(places, ([id, { longitude, latitude }]) => [id, at(longitude, latitude)] as const),
  );
  return {
    land: draw(merge(topology, drawn)) ?? '',
    borders: hasBorders ? (draw(mesh(topology, countries, (a, b) => a !== b)) ?? '') : '',
    homes,
    // The rim of a round map; one between meridians is known by its coasts.
    ...(clipAngle === null ? {} : { sphere: draw({ type: 'Sphere' }) ?? '' }),
  };
}
