/*
 * The paper a second time, written by hand from its statements and readings: which events can come next, and what becomes of
 * it by them. scripts/promela/run.mjs puts it beside the model that promelaOf writes, in one product, and SPIN compares the
 * two at every state.
 *
 * Every event E has can_E, the condition on which it is accepted, and do_E. Sequences take every step: a meeting opens
 * only after the one before it has been opened and closed. Paragraphs are named where they refuse; a decision is named by
 * its paragraph.
 */

/* The days on which the product stands, in order. A product can leave days out. */
#define NOV_9 0 /* 2010-11-09 */
#define NOV_12 1 /* 2010-11-12 */
#define NOV_13 2 /* 2010-11-13 */
#define JUN_26 3 /* 2011-06-26 */
#define JUN_27 4 /* 2011-06-27 */
#define JUN_28 5 /* 2011-06-28 */
#define JUN_30 6 /* 2011-06-30 */
#define JUL_1 7 /* 2011-07-01 */
#define JUL_2 8 /* 2011-07-02 */
#define SEP_11 9 /* 2011-09-11 */
#define SEP_12 10 /* 2011-09-12 */
#define SEP_16 11 /* 2011-09-16 */
#define SEP_17 12 /* 2011-09-17 */
#define SEP_19 13 /* 2011-09-19 */
#define SEP_23 14 /* 2011-09-23 */
#define SEP_24 15 /* 2011-09-24 */

byte day = NOV_9;

/* The First Meeting: 0 not opened, 1 opened, 2 suspended, 3 closed. */
byte first = 0;
/* It opened on another day than its own, or was resumed after them: it sits until it is closed. */
bit prolonged = 0;

/* Decisions: adopted, or deferred. */
bit a1 = 0; bit a2 = 0; bit a3 = 0; bit a4 = 0; bit a5 = 0; bit a6 = 0;
bit off1 = 0; bit off2 = 0; bit off3 = 0; bit off4 = 0; bit off6 = 0; bit off7 = 0;
/* A7 as adopted: 0 not, 1 with its blanks, 2 for 12-16 September in Beirut, 3 for 13-17 September there. */
byte a7 = 0;
/* A7 as it is on the table: 0 with its blanks, 1 for 12-16 September, 2 for 19-23 September. */
byte text = 0;
/* A delegation objects to A1. */
bit objection = 0;
/* The offer of Lebanon: 0 for 10-20 September, 1 for 17-25 September, in place of the first. */
bit offer = 0;

/* The executive coordinator: 0 none, 1 with all duties, 2 to prepare the Second Meeting, 3 for substance and services. */
byte coordinator = 0;
/* Conference support: 0 none, 1 paid by the trust fund of UNDP, 2 by another alone. */
byte support = 0;
/* Interpretation that was arranged: 0 none, 1 without Spanish, 2 in all three languages. */
byte interpretation = 0;

/* The intersessional: 0 not opened, 1 opened for 27-30 June, 2 opened for 28 June to 1 July, 3 closed. */
byte inter = 0;
byte themes = 0;
/* Recommendations agreed: 1 structure, 2 future work, 4 on a unit, 8 its nature. */
byte agreed = 0;
bit unit = 0;
bit transmitted = 0;

/* The Second Meeting: 0 not opened, 1 opened, 2 closed. */
byte second = 0;

/* A meeting is over with its days, unless it is suspended. */
#define FIRST_OVER (day > NOV_12 && !prolonged && first < 2)
#define FIRST_SITS (first == 1 && !FIRST_OVER)
/* Texts and objections are lodged before the meeting, too, and while it is suspended. */
#define LODGED (first < 3 && !FIRST_OVER)
#define BETWEEN (first == 3 && second == 0)
#define INTER_SITS ((inter == 1 && day <= JUN_30) || (inter == 2 && day <= JUL_1))
/* Nothing is on record after the cycle. */
#define ONGOING (second < 2)

/* --- The First Meeting --- */

#define can_OPEN_FIRST (first == 0)
inline do_OPEN_FIRST() { first = 1; prolonged = (day > NOV_12) }

#define can_SUSPEND_FIRST FIRST_SITS
inline do_SUSPEND_FIRST() { first = 2 }

#define can_RESUME_FIRST (first == 2)
inline do_RESUME_FIRST() { first = 1; prolonged = (prolonged || day > NOV_12) }

/* 9.1: six key decisions, each taken or deferred; 7.2 lets an appointment stand for (e). */
#define SETTLED ((a1 || off1) && (a3 || off3) && (a4 || off4) && (a6 || off6) && (a2 || off2 || coordinator == 1 || coordinator == 2) && (a7 > 0 || off7))
#define can_CLOSE_FIRST (first == 1 && SETTLED)
inline do_CLOSE_FIRST() {
  first = 3; prolonged = 0; objection = 0; text = 0;
  off1 = 0; off2 = 0; off3 = 0; off4 = 0; off6 = 0; off7 = 0
}

#define can_OBJECT (LODGED && !a1)
inline do_OBJECT() { objection = 1 }
#define can_WITHDRAW (LODGED && !a1 && objection)
inline do_WITHDRAW() { objection = 0 }

#define can_ADOPT_1 (FIRST_SITS && !a1 && !objection)
inline do_ADOPT_1() { a1 = 1 }
#define can_ADOPT_2 (FIRST_SITS && !a2)
inline do_ADOPT_2() { a2 = 1 }
#define can_ADOPT_3 (FIRST_SITS && !a3)
inline do_ADOPT_3() { a3 = 1 }
/* A1.2: dates, languages and support are those of a meeting that is convened. */
#define can_ADOPT_4 (FIRST_SITS && !a4 && a1)
inline do_ADOPT_4() { a4 = 1 }
#define can_ADOPT_5 (FIRST_SITS && !a5 && a1)
inline do_ADOPT_5() { a5 = 1 }
#define can_ADOPT_6 (FIRST_SITS && !a6 && a1)
inline do_ADOPT_6() { a6 = 1 }

#define can_DEFER_1 (FIRST_SITS && !a1)
inline do_DEFER_1() { off1 = 1 }
#define can_DEFER_2 (FIRST_SITS && !a2)
inline do_DEFER_2() { off2 = 1 }
#define can_DEFER_3 (FIRST_SITS && !a3)
inline do_DEFER_3() { off3 = 1 }
#define can_DEFER_4 (FIRST_SITS && !a4)
inline do_DEFER_4() { off4 = 1 }
#define can_DEFER_6 (FIRST_SITS && !a6)
inline do_DEFER_6() { off6 = 1 }
#define can_DEFER_7 (FIRST_SITS && a7 == 0)
inline do_DEFER_7() { off7 = 1 }

/*
 * A7: the Meeting adopts the text on the table; a blank in it is free. A new text takes up what was deferred. 8.4: a host
 * binds only itself.
 */
#define can_PROPOSE_12 (LODGED && a7 == 0)
inline do_PROPOSE_12() { text = 1; off7 = 0 }
#define can_PROPOSE_19 (LODGED && a7 == 0)
inline do_PROPOSE_19() { text = 2; off7 = 0 }
#define OFFERED_12 (offer == 0)
#define OFFERED_13 (offer == 0)
#define OFFERED_19 (offer == 1)
#define can_ADOPT_7 (FIRST_SITS && a7 == 0 && (text == 0 || (text == 1 && OFFERED_12) || (text == 2 && OFFERED_19)))
inline do_ADOPT_7() { a7 = (text == 0 -> 1 : (text == 1 -> 2 : 4)) }
#define can_ADOPT_7_12 (FIRST_SITS && a7 == 0 && text < 2 && OFFERED_12)
inline do_ADOPT_7_12() { a7 = 2 }
#define can_ADOPT_7_13 (FIRST_SITS && a7 == 0 && text == 0 && OFFERED_13)
inline do_ADOPT_7_13() { a7 = 3 }
#define can_OFFER_LATER (ONGOING)
inline do_OFFER_LATER() { offer = 1 }

/* --- Preparing --- */

#define can_APPOINT ONGOING
inline do_APPOINT() { coordinator = 1 }
#define can_APPOINT_TO_PREPARE ONGOING
inline do_APPOINT_TO_PREPARE() { coordinator = 2 }
#define can_APPOINT_FOR_SUBSTANCE ONGOING
inline do_APPOINT_FOR_SUBSTANCE() { coordinator = 3 }

/*
 * A6.3: the support of the intersessional is paid from the trust fund, by contributions that are earmarked. Arrangements
 * add up: another fund may pay as well.
 */
#define can_SUPPORT ONGOING
inline do_SUPPORT() { support = 1 }
#define can_SUPPORT_OTHERWISE (ONGOING && !a6)
inline do_SUPPORT_OTHERWISE() { support = (support == 1 -> 1 : 2) }
#define can_CONTRIBUTE ONGOING
inline do_CONTRIBUTE() { skip }
#define can_CONTRIBUTE_FREELY (ONGOING && !a6)
inline do_CONTRIBUTE_FREELY() { skip }

#define can_INTERPRET ONGOING
inline do_INTERPRET() { interpretation = 2 }
#define can_INTERPRET_TWO ONGOING
inline do_INTERPRET_TWO() { interpretation = (interpretation == 2 -> 2 : 1) }

#define can_FRIEND ONGOING
inline do_FRIEND() { skip }
#define can_COORDINATE ONGOING
inline do_COORDINATE() { skip }
#define can_SPONSOR ONGOING
inline do_SPONSOR() { skip }
#define can_INVITE ONGOING
inline do_INVITE() { skip }
#define can_STANDING_COMMITTEES ONGOING
inline do_STANDING_COMMITTEES() { skip }

/* --- The intersessional --- */

/* 7.1: a coordinator is appointed, for the substance and the conference services. */
#define COORDINATED (coordinator == 1 || coordinator == 3)
/* A5: where interpretation was arranged at all, in the three languages. */
#define INTERPRETED (!a5 || interpretation != 1)
/* A6.2, A6.3: support is arranged, and paid from the fund. */
#define SUPPORTED (!a6 || support == 1)
#define READY (BETWEEN && inter == 0 && COORDINATED && INTERPRETED && SUPPORTED)
#define ON_ITS_DAYS (day >= JUN_27 && day <= JUN_30)

#define can_OPEN_INTER (READY && ON_ITS_DAYS)
inline do_OPEN_INTER() { inter = 1 }
/* A5: the meeting is held in the three languages. */
#define can_OPEN_INTER_TWO (READY && ON_ITS_DAYS && !a5)
inline do_OPEN_INTER_TWO() { inter = 1 }
/* A1.2: the meeting is informal. */
#define can_OPEN_INTER_FORMAL (READY && ON_ITS_DAYS && !a1)
inline do_OPEN_INTER_FORMAL() { inter = 1 }
/* A4: it is held on 27-30 June. */
#define can_OPEN_INTER_LATE (READY && day >= JUN_28 && day <= JUL_1 && !a4)
inline do_OPEN_INTER_LATE() { inter = 2 }

#define can_THEME_A INTER_SITS
inline do_THEME_A() { themes = themes | 1 }
#define can_THEME_B INTER_SITS
inline do_THEME_B() { themes = themes | 2 }
#define can_THEME_C INTER_SITS
inline do_THEME_C() { themes = themes | 4 }
#define can_THEME_D INTER_SITS
inline do_THEME_D() { themes = themes | 8 }
#define can_THEME_E INTER_SITS
inline do_THEME_E() { themes = themes | 16 }
#define can_THEME_F INTER_SITS
inline do_THEME_F() { themes = themes | 32 }
#define can_THEME_G INTER_SITS
inline do_THEME_G() { themes = themes | 64 }
#define can_THEME_H INTER_SITS
inline do_THEME_H() { themes = themes | 128 }

/* A1.3: the eight themes. A4: a close after its days departs from them. */
#define can_CLOSE_INTER ((inter == 1 || inter == 2) && BETWEEN && (!a1 || themes == 255) && (!a4 || day <= JUN_30))
inline do_CLOSE_INTER() { inter = 3; themes = 0 }

/* 6.2: no official documents at the intersessional. */
#define can_ISSUE ONGOING
inline do_ISSUE() { skip }
#define can_ISSUE_OFFICIAL (ONGOING && !(a1 && INTER_SITS))
inline do_ISSUE_OFFICIAL() { skip }
#define can_PREPARATORY_MEETING ONGOING
inline do_PREPARATORY_MEETING() { skip }

/* --- Recommendations --- */

#define IN_PREPARATION (BETWEEN && !transmitted)
#define can_DRAFT_STRUCTURE IN_PREPARATION
inline do_DRAFT_STRUCTURE() { skip }
#define can_DRAFT_FUTURE_WORK IN_PREPARATION
inline do_DRAFT_FUTURE_WORK() { skip }
#define can_DRAFT_UNIT IN_PREPARATION
inline do_DRAFT_UNIT() { skip }
#define can_DRAFT_NATURE IN_PREPARATION
inline do_DRAFT_NATURE() { skip }

/* Only the intersessional agrees. */
#define AGREES (INTER_SITS && IN_PREPARATION)
#define can_AGREE_STRUCTURE AGREES
inline do_AGREE_STRUCTURE() { agreed = agreed | 1 }
#define can_AGREE_FUTURE_WORK AGREES
inline do_AGREE_FUTURE_WORK() { agreed = agreed | 2 }
#define can_AGREE_UNIT AGREES
inline do_AGREE_UNIT() { agreed = agreed | 4; unit = 1 }
#define can_AGREE_NO_UNIT AGREES
inline do_AGREE_NO_UNIT() { agreed = agreed | 4; unit = 0 }
#define can_AGREE_NATURE AGREES
inline do_AGREE_NATURE() { agreed = agreed | 8 }

/* 2.3: structure and future work. A3: these, whether to have a unit and, if so, its nature. */
#define OUTCOME (!a1 || (agreed & 3) == 3)
#define SUBJECTS (!a3 || ((agreed & 7) == 7 && (!unit || (agreed & 8))))
#define can_TRANSMIT (IN_PREPARATION && inter > 0 && OUTCOME && SUBJECTS)
inline do_TRANSMIT() { transmitted = 1; agreed = 0; unit = 0 }

/* --- The Second Meeting --- */

/* 8.4: Lebanon holds it on days that it offers; an offer on which a decision rests stands for that decision. */
#define HOSTED_12 (OFFERED_12 || a7 == 2)
/* A7.2: on the days decided; with the days left blank, in September. */
#define DECIDED_12 (a7 < 3)
#define can_CONVENE (BETWEEN && HOSTED_12 && DECIDED_12)
inline do_CONVENE() { skip }

/* 2.3, A3: it has the recommendations. */
#define ADVISED (!(a1 || a3) || transmitted)
#define can_OPEN_SECOND (BETWEEN && day >= SEP_12 && day <= SEP_16 && ADVISED && HOSTED_12 && DECIDED_12)
inline do_OPEN_SECOND() { second = 1 }
/* A7.1: the State decided presides. */
#define can_OPEN_SECOND_PRESIDED_OTHERWISE (can_OPEN_SECOND && a7 < 2)
inline do_OPEN_SECOND_PRESIDED_OTHERWISE() { second = 1 }
#define can_OPEN_SECOND_19 (BETWEEN && day >= SEP_19 && day <= SEP_23 && ADVISED && (OFFERED_19 || a7 == 4) && (a7 < 2 || a7 == 4))
inline do_OPEN_SECOND_19() { second = 1 }

#define can_CLOSE_SECOND (second == 1)
inline do_CLOSE_SECOND() { second = 2 }
