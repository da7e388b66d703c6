package io.shopstream.demoshop.http;

import io.shopstream.demoshop.catalogue.Shelves;
import io.shopstream.demoshop.page.Json;
import io.shopstream.demoshop.page.Site;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What tests and operators ask, from this machine only: the truth, the access log, and a tick. */
final class AdminRoutes {

    private final Site site;
    private final AtomicReference<Shelves> shelves;
    private final AtomicBoolean redesigned;
    private final AccessLog accessLog;

    AdminRoutes(Site site, AtomicReference<Shelves> shelves, AtomicBoolean redesigned, AccessLog accessLog) {
        this.site = site;
        this.shelves = shelves;
        this.redesigned = redesigned;
        this.accessLog = accessLog;
    }

    Response answer(Target target) {
        if (!target.fromLoopback()) {
            return problem(403, "Only this machine may ask for " + target.path() + ".");
        }
        return switch (target.method() + " " + target.path()) {
            case "POST /admin/tick" ->
                Response.json(Json.write(
                        Map.of("tick", shelves.updateAndGet(Shelves::next).tick())));
            case "POST /admin/redesign" ->
                Response.json(Json.write(Map.of("redesigned", ShopServer.toggle(redesigned))));
            case "GET /admin/products.json", "HEAD /admin/products.json" ->
                Response.json(Json.write(TrueProduct.all(site, shelves.get())));
            case "GET /admin/requests.json", "HEAD /admin/requests.json" ->
                Response.json(Json.write(accessLog.entries()));
            default ->
                problem(
                        404,
                        "There is no " + target.method() + " " + target.path()
                                + ": expected POST /admin/tick, POST /admin/redesign, GET /admin/products.json or GET /admin/requests.json.");
        };
    }

    private static Response problem(int status, String detail) {
        Response json = Response.json(Json.write(Map.of("status", status, "detail", detail)));
        return new Response(status, "application/problem+json", json.body(), null);
    }
}
