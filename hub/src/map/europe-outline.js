// Draws static/network/europe.svg, the outlines of the countries on the map of Europe, from the world atlas beside it.
// Run once after the atlas was renewed, from the folder hub:  node src/map/europe-outline.js
//
// Projection: ETRS89-LAEA (EPSG:3035), Lambert azimuthal equal-area on the GRS80 ellipsoid, centre 52° N 10° E; formulas as in
// Snyder, Map Projections: A Working Manual, 1987, equations 24-2 to 24-20 and 3-11 to 3-12. The same as EuropeProjection.java.
'use strict';
const fs = require('fs');
const path = require('path');
const topojson = require(path.join(__dirname, 'topojson-client/topojson-client.min.js'));
const atlas = JSON.parse(fs.readFileSync(path.join(__dirname, 'world-atlas/countries-50m.json'), 'utf8'));

// ISO 3166-1 numeric to alpha-2, for the countries that reach into the window.
const codes = {
  '008': 'AL', '020': 'AD', '031': 'AZ', '040': 'AT', '051': 'AM', '056': 'BE', '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR',
  '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '234': 'FO', '246': 'FI', '248': 'AX', '250': 'FR', '268': 'GE', '276': 'DE',
  '300': 'GR', '348': 'HU', '352': 'IS', '372': 'IE', '376': 'IL', '380': 'IT', '398': 'KZ', '422': 'LB', '428': 'LV', '438': 'LI',
  '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC', '498': 'MD', '499': 'ME', '504': 'MA', '528': 'NL', '578': 'NO', '616': 'PL',
  '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM', '688': 'RS', '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH',
  '760': 'SY', '788': 'TN', '792': 'TR', '804': 'UA', '807': 'MK', '826': 'GB', '831': 'GG', '832': 'JE', '833': 'IM', '012': 'DZ',
  '368': 'IQ', '364': 'IR', '434': 'LY', '818': 'EG', '400': 'JO', '275': 'PS'
};
const unit = 5000;                       // metres in one unit of the drawing
const west = 2500000, north = 5500000;   // metres: upper left corner of the window
const width = 830, height = 840;         // units

const a = 6378137, f = 1 / 298.257222101, e = Math.sqrt(2 * f - f * f);
const rad = Math.PI / 180, phi1 = 52 * rad, lambda0 = 10 * rad;
function q(phi) {
  const s = Math.sin(phi);
  return (1 - e * e) * (s / (1 - e * e * s * s) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e));
}
const qp = q(Math.PI / 2), rq = a * Math.sqrt(qp / 2), beta1 = Math.asin(q(phi1) / qp);
const d = a * Math.cos(phi1) / Math.sqrt(1 - (e * Math.sin(phi1)) ** 2) / (rq * Math.cos(beta1));
function project([longitude, latitude]) {
  const beta = Math.asin(q(latitude * rad) / qp), l = longitude * rad - lambda0;
  const b = rq * Math.sqrt(2 / (1 + Math.sin(beta1) * Math.sin(beta) + Math.cos(beta1) * Math.cos(beta) * Math.cos(l)));
  const x = 4321000 + b * d * Math.cos(beta) * Math.sin(l);
  const y = 3210000 + b / d * (Math.cos(beta1) * Math.sin(beta) - Math.sin(beta1) * Math.cos(beta) * Math.cos(l));
  return [(x - west) / unit, (north - y) / unit];
}

// Rings that cross the antimeridian jump by 360 degrees; without the jump they would paint bands over Scandinavia.
function unwrap(ring) {
  let turn = 0;
  return ring.map((point, i) => {
    if (i > 0) {
      const step = point[0] - ring[i - 1][0];
      if (step > 180) turn -= 360; else if (step < -180) turn += 360;
    }
    return [point[0] + turn, point[1]];
  });
}

// Sutherland and Hodgman: cut a ring at one side of the window after the other, a little outside of what is seen.
function clip(ring) {
  const margin = 12;
  const sides = [[0, -margin, 1], [0, width + margin, -1], [1, -margin, 1], [1, height + margin, -1]];
  for (const [axis, limit, sign] of sides) {
    const cut = [];
    ring.forEach((to, i) => {
      const from = ring[(i + ring.length - 1) % ring.length];
      const inTo = sign * (to[axis] - limit) >= 0, inFrom = sign * (from[axis] - limit) >= 0;
      if (inTo !== inFrom) {
        const t = (limit - from[axis]) / (to[axis] - from[axis]);
        cut.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
      }
      if (inTo) cut.push(to);
    });
    ring = cut;
    if (ring.length < 3) return [];
  }
  return ring;
}

function area(ring) {
  return Math.abs(ring.reduce((sum, p, i) => { const n = ring[(i + 1) % ring.length]; return sum + p[0] * n[1] - n[0] * p[1]; }, 0)) / 2;
}

function drawn(ring) {
  const near = unwrap(ring).filter(p => p[0] > -45 && p[0] < 75 && p[1] > 20 && p[1] < 82);
  const cut = clip(near.map(project)).map(p => [Math.round(p[0]), Math.round(p[1])])
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  if (cut.length < 3 || area(cut) < 3) return '';
  let text = 'M' + cut[0].join(' ');
  for (let i = 1; i < cut.length; i++) {
    const x = cut[i][0] - cut[i - 1][0], y = cut[i][1] - cut[i - 1][1];
    text += 'l' + x + (y < 0 ? '' : ' ') + y;
  }
  return text + 'z';
}

const countries = topojson.feature(atlas, atlas.objects.countries).features
  .filter(country => codes[country.id] || country.properties.name === 'Kosovo')
  .map(country => {
    const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
    const shape = polygons.map(polygon => polygon.map(drawn).join('')).join('');
    return { code: codes[country.id] || 'XK', shape };
  })
  .filter(country => country.shape)
  .sort((one, other) => one.code < other.code ? -1 : 1);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ' + width + ' ' + height + '">\n<g id="europe">\n'
  + countries.map(country => '<path id="' + country.code + '" d="' + country.shape + '"/>').join('\n') + '\n</g>\n</svg>\n';
fs.writeFileSync(path.join(__dirname, '../main/resources/static/network/europe.svg'), svg);
console.log(countries.length + ' countries, ' + svg.length + ' bytes');
console.log('Vienna ' + project([16.3738, 48.2082]).join(' '));
