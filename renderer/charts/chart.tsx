import { useEffect, useRef } from 'react'
import styles from './chart.module.css'
import { drawCourse } from './draw-course.ts'
import type { Course } from './draw-course.ts'

/** A picture of how something went. What it says stands in words above it and in a table below: it is drawn for those who see. */
export function Chart({ course }: { readonly course: Course }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.replaceChildren(drawCourse(course))
  }, [course])
  return <div ref={place} className={styles.chart} />
}
