const second = process.env['ACCORD_SECOND_DISPLAY']

// Each worker has a display to itself, as each person has a screen.
if (second && process.env['VITEST_POOL_ID'] === '2') {
  process.env['DISPLAY'] = second
  delete process.env['XAUTHORITY']
}
