const kept = 'the store’s own: which row it is and what it belongs to'

/** Where the record tells what was offered beside the plan, and what is done once for both agencies. */
export const supportTold: Readonly<Record<string, string>> = {
  'supportOffer.kind': '/offers',
  'supportOffer.offeredOn': '/offers',
  'supportOffer.offeredBy': '/offers',
  'supportOffer.answer': '/offers',
  'supportOffer.answeredOn': '/offers',
  'supportOffer.words': '/offers',
  'supportOffer.under': '/offers',
  'supportOffer.name': '/offers',
  'supportOffer.organisation': '/offers',
  'supportOffer.sinceOn': '/offers',
  'supportOffer.endedOn': '/offers',
  'supportOffer.endWords': '/offers',
  'together.jointAssessment': '/together/jointAssessment',
  'together.jointAssessmentWhy': '/together/jointAssessmentWhy',
  'together.singlePlan': '/together/singlePlan',
  'together.singlePlanWhy': '/together/singlePlanWhy',
  'together.bothPurses': '/together/bothPurses',
  'together.bothPursesWhy': '/together/bothPursesWhy',
  'together.oneAccount': '/together/oneAccount',
  'together.oneAccountWhy': '/together/oneAccountWhy',
  'together.difficulty': '/together/difficulty',
  'together.appropriatePerson': '/together/appropriatePerson',
  'together.appropriatePersonWho': '/together/appropriatePersonWho',
  'together.longStay': '/together/longStay',
  'together.careCluster': '/together/careCluster',
  'together.clusterPence': '/together/clusterPence',
  'together.clusterFrom': '/together/clusterFrom',
}

export const supportNotTold: Readonly<Record<string, string>> = {
  'supportOffer.id': kept,
  'supportOffer.version': kept,
  'supportOffer.caseId': kept,
  'supportOffer.carriedFromId': kept,
  'supportOffer.lineId': 'by the number of the line',
  'together.id': kept,
  'together.version': kept,
  'together.caseId': kept,
}
