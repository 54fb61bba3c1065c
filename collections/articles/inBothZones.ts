/**
 * Of fields of day and time, which are typed in the zone of whoever types: below them stands the
 * newsroom's time, where that is another one.
 */
export const inBothZones = { afterInput: ['payload-newsroom/rsc#NewsroomTimeField'] }
