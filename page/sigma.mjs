// What index.html draws large graphs with: sigma's renderer, graphology's graph, and marks with shapes of their own.
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram, NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_spot;
varying float v_soft;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 3.2 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_spot = corner;
  v_soft = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
}`;

// Signed distance of a spot from the outline of a mark of radius 1; y points upwards.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_spot;
varying float v_soft;
varying float v_shape;
float polygon(vec2 p, float sides, float turn, float inner) {
  float slice = 6.2831853 / sides;
  float angle = mod(atan(p.x, p.y) + turn + slice / 2.0, slice) - slice / 2.0;
  return length(p) * cos(angle) - inner;
}
float star(vec2 p) {
  float slice = 6.2831853 / 5.0;
  float angle = abs(mod(atan(p.x, p.y) + slice / 2.0, slice) - slice / 2.0);
  vec2 q = length(p) * vec2(cos(angle), sin(angle));
  vec2 tip = vec2(1.3, 0.0);
  vec2 dent = 0.5 * vec2(cos(slice / 2.0), sin(slice / 2.0));
  vec2 side = dent - tip;
  return dot(q - tip, normalize(vec2(side.y, -side.x)));
}
float outline(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 1.0;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.15) * 0.7071;
  if (v_shape < 3.5) return polygon(p + vec2(0.0, 0.28), 3.0, 3.14159265, 0.62);
  if (v_shape < 4.5) return polygon(p, 6.0, 0.0, 0.95);
  return star(p);
}
void main() {
  float away = outline(v_spot);
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_soft, v_soft, away));
}`;

const SHAPES = { dot: 0, square: 1, diamond: 2, triangle: 3, hexagon: 4, star: 5 };
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const THIRD = (2 * Math.PI) / 3;

/** What lies under the pointer is found from the positions: nothing is drawn a second time to read it off the picture. */
const unpicked = (Program) => class extends Program {
  constructor(gl, _, renderer) {
    super(gl, null, renderer);
  }
};

/** Every kind of mark in one program, so that all nodes are drawn in one go. */
class Marks extends NodeProgram {
  getDefinition() {
    return {
      VERTICES: 3, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT, METHOD: TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [THIRD], [2 * THIRD]],
    };
  }

  processVisibleItem(_, at, data) {
    const array = this.array;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = floatColor(data.color);
    array[at++] = SHAPES[data.shape] ?? 0;
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }, { gl, uniformLocations }) {
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}

const MarkProgram = unpicked(Marks);
const LineProgram = unpicked(EdgeLineProgram);
const BandProgram = unpicked(EdgeRectangleProgram);

export { BandProgram, Graph, LineProgram, MarkProgram, Sigma };
