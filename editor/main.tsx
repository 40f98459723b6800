import './zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyLanguage } from './text/language.ts'
import { applyTheme } from './ui/theme.ts'
import './styles/index.css'

applyTheme()
const root = document.getElementById('root')
await applyLanguage()
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>)
