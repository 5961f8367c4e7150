-- The parts of a plan change places and numbers; the plan itself numbers them without gaps.

alter table plan_area drop constraint plan_area_uq_number;
create index plan_area_ix_plan on plan_area (plan_id, area_no);
alter table plan_goal drop constraint plan_goal_uq_number;
create index plan_goal_ix_area on plan_goal (area_id, goal_no);
alter table plan_measure drop constraint plan_measure_uq_number;
create index plan_measure_ix_goal on plan_measure (goal_id, measure_no);
