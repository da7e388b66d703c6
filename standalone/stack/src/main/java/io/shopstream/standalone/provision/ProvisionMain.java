package io.shopstream.standalone.provision;

import java.io.IOException;

/** Prepares the servers that the environment names, and ends: the deployment's first step. */
public final class ProvisionMain {

    private ProvisionMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(new Provisioning(ProvisionSettings.from(System.getenv())).run());
    }
}
