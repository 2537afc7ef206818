export interface Frame {
  readonly title: string
  readonly subtitle: string
  readonly width: number
  readonly height: number
}

/** A drawing on a ground of its own, for light and dark pages. */
export function framed({ title, subtitle, width, height }: Frame, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="13" fill="#0f172a">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#ffffff" stroke="#cbd5e1"/>
${text(24, 36, title, 'font-size="18" font-weight="600"')}
${text(24, 60, subtitle, 'fill="#475569"')}
${parts.join('\n')}
</svg>
`
}

export function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${place(x)}" y="${place(y)}" ${attributes}>${escapeXml(content)}</text>`
}

export const place = (value: number) => String(Math.round(value * 10) / 10)

function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
