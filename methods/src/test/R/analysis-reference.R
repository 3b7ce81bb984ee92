# Reference values of AnalysisReferenceTests: R 4.2.2, survival 3.5-3, cmprsk 2.2-11.
# ONCOMMONS_SHARED=<folder of shared data> Rscript analysis-reference.R > r-survival.properties
suppressMessages({library(survival); library(cmprsk)})
folder <- file.path(Sys.getenv("ONCOMMONS_SHARED"), "clinical/survival")
read <- function(name) read.csv(file.path(folder, paste0(name, ".csv")))
say <- function(key, ...) cat(key, "=", paste(formatC(c(...), digits = 16, format = "g", width = 1), collapse = ","), "\n", sep = "")

lung <- read("lung"); lung$event <- lung$status - 1
ovarian <- read("ovarian"); veteran <- read("veteran"); pbc <- read("pbc"); colon <- read("colon"); gbsg <- read("gbsg")

km <- function(name, fit, times) {
  s <- summary(fit, times = times)
  say(paste0(name, ".survival"), s$surv); say(paste0(name, ".se"), s$std.err)
  say(paste0(name, ".lower"), s$lower); say(paste0(name, ".upper"), s$upper)
  q <- quantile(fit, 0.5); say(paste0(name, ".median"), q$quantile, q$lower, q$upper)
}
km("lung.loglog", survfit(Surv(time, event) ~ 1, lung, conf.type = "log-log"), c(100, 365, 500, 900))
km("lung.log", survfit(Surv(time, event) ~ 1, lung, conf.type = "log"), c(100, 365, 500, 900))
km("lung.plain90", survfit(Surv(time, event) ~ 1, lung, conf.type = "plain", conf.int = 0.9), c(100, 365, 500, 900))
km("gbsg.loglog", survfit(Surv(rfstime, status) ~ 1, gbsg, conf.type = "log-log"), c(365, 1826))

lr <- function(name, d, z = NULL) {
  v <- as.matrix(d$var)[1, 1]
  say(name, if (is.matrix(d$obs)) rowSums(d$obs)[2] else d$obs[2], if (is.matrix(d$exp)) rowSums(d$exp)[2] else d$exp[2], v, d$chisq)
}
lr("logrank.lung", survdiff(Surv(time, event) ~ sex, lung))
lr("logrank.veteran.strata", survdiff(Surv(time, status) ~ trt + strata(celltype), veteran))
lr("logrank.gbsg", survdiff(Surv(rfstime, status) ~ hormon, gbsg))

cox <- function(name, f) {
  say(paste0(name, ".beta"), coef(f)); say(paste0(name, ".se"), sqrt(diag(vcov(f))))
  say(paste0(name, ".loglik"), f$loglik); say(paste0(name, ".score"), f$score)
  for (g in c("km", "identity", "log")) say(paste0(name, ".zph.", g), cox.zph(f, g)$table[, "chisq"])
}
cox("cox.lung", coxph(Surv(time, event) ~ sex + age, lung))
cox("cox.veteran", coxph(Surv(time, status) ~ trt + karno + diagtime + age, veteran))
cox("cox.veteran.strata", coxph(Surv(time, status) ~ trt + karno + strata(celltype), veteran))
cox("cox.gbsg", coxph(Surv(rfstime, status) ~ hormon + age + nodes + pgr, gbsg))
cox("cox.gbsg.strata", coxph(Surv(rfstime, status) ~ hormon + nodes + strata(grade, meno), gbsg))
say("cox.lung.breslow", coef(coxph(Surv(time, event) ~ sex + age, lung, ties = "breslow")))

rmst <- function(name, fit, tau) { t <- summary(fit, rmean = tau)$table; say(name, t[, "rmean"], t[, "se(rmean)"]) }
rmst("rmst.lung.500", survfit(Surv(time, event) ~ sex, lung), 500)
rmst("rmst.gbsg.1826", survfit(Surv(rfstime, status) ~ hormon, gbsg), 1826)
rmst("rmst.ovarian.700", survfit(Surv(futime, fustat) ~ rx, ovarian), 700)

# pbc: 1 transplantation, 2 death.
aj <- survfit(Surv(time, factor(status, 0:2)) ~ 1, pbc)
at <- c(365, 1000, 2000, 3000)
s <- summary(aj, times = at)
say("cif.pbc.transplant", s$pstate[, 2]); say("cif.pbc.death", s$pstate[, 3])
ci <- timepoints(cuminc(pbc$time, pbc$status), at)
say("cif.pbc.cmprsk", t(ci$est)); say("cif.pbc.cmprsk.var", t(ci$var))

# Pseudo-values by leaving out each patient in turn, survfit for each; least squares with the sandwich, no correction for small samples.
pseudo <- function(data, theta) { n <- nrow(data); all <- theta(data); n * all - (n - 1) * sapply(1:n, function(i) theta(data[-i, ])) }
sandwich <- function(y, x) {
  x <- cbind(1, x); b <- solve(crossprod(x), crossprod(x, y)); e <- as.vector(y - x %*% b)
  bread <- solve(crossprod(x)); list(b = as.vector(b), se = sqrt(diag(bread %*% crossprod(x * e) %*% bread)))
}
survivalAt <- function(t) function(d) summary(survfit(Surv(time, event) ~ 1, d), times = t)$surv
rmstAt <- function(t) function(d) summary(survfit(Surv(time, event) ~ 1, d), rmean = t)$table["rmean"]
cifAt <- function(t) function(d) summary(survfit(Surv(time, factor(status, 0:2)) ~ 1, d), times = t)$pstate[, 3]
p <- pseudo(lung, survivalAt(365)); r <- sandwich(p, cbind(lung$sex - 1, lung$age))
say("pseudo.lung.survival", p[c(1, 2, 7, 100)]); say("pseudo.lung.survival.beta", r$b); say("pseudo.lung.survival.se", r$se)
p <- pseudo(lung, rmstAt(500)); r <- sandwich(p, lung$sex - 1)
say("pseudo.lung.rmst", p[c(1, 2, 7, 100)]); say("pseudo.lung.rmst.beta", r$b); say("pseudo.lung.rmst.se", r$se)
trial <- pbc[!is.na(pbc$trt), ]; p <- pseudo(trial, cifAt(2000)); r <- sandwich(p, cbind(trial$trt - 1, trial$age))
say("pseudo.pbc.cif", p[c(1, 2, 7, 100)]); say("pseudo.pbc.cif.beta", r$b); say("pseudo.pbc.cif.se", r$se)
