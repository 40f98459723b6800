import { layers, noopNodes, fanOut } from '../testing/noop.ts'
import { createRig } from '../testing/rig.ts'
const graph = process.argv[2] === 'fan' ? fanOut(10000) : layers(100, 100)
const rig = createRig({ implementations: noopNodes })
await rig.run(graph.workflow)
for (let i = 0; i < 15; i++) { const s = performance.now(); await rig.run(graph.workflow); if (i>10) console.log('cached', (performance.now()-s).toFixed(1)) }
