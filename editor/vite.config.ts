import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: folder,
  // Relative, so that the editor also works below a path of a larger site.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/editor', emptyOutDir: true, sourcemap: true, target: 'es2022',
    // zod and its settings in one chunk: wherever schemas come to lie, the settings are made before the first of them.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] } } },
  },
  server: { port: 4601, proxy: { '/api': { target: process.env['REELGRAPH_API'] ?? 'http://127.0.0.1:4600' } } },
})
